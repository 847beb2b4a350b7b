import type { Choice } from '@/components/choices';
import type { TranslateAnswers } from '@/locales/policy-answers';
import type { Input } from '@/services/call';
import type { Interpretation, Policy } from '@/services/types';

export type Form = Interpretation['form'];
/** What is typed; `place` is '', 'item:<id>' or 'article:<id>'. */
export interface Values {
  place: string;
  form: Form;
  title: string;
  question: string;
  videoUrl: string;
  body: string;
  author: string;
  day: string;
}

const placeOf = ({ itemId, articleId }: Interpretation): string =>
  itemId ? `item:${itemId}` : articleId ? `article:${articleId}` : '';

export const valuesOf = (stored: Interpretation | undefined, today: string): Values =>
  stored
    ? { ...stored, place: placeOf(stored) }
    : { place: '', form: 'text', title: '', question: '', videoUrl: '', body: '', author: '', day: today };

/** The places of a policy that can be explained: the whole, its items, its articles. */
export const placesOf = ({ items, articles }: Policy, t: TranslateAnswers): Choice<string>[] => [
  { value: '', text: t('editor.whole') },
  ...items.map(({ itemId, title }) => ({ value: `item:${itemId}`, text: t('editor.item', { name: title }) })),
  ...articles.map(({ articleId, number, heading, text }) => ({
    value: `article:${articleId}`,
    text: t('editor.article', { name: `${number} ${heading || text.slice(0, 16)}`.trim() }),
  })),
];

type Content = Omit<Input<'policy.saveInterpretation'>, 'policyId' | 'interpretationId' | 'requestKey'>;

export function contentOf({ place, ...values }: Values): Content {
  const [kind, id = ''] = place.split(/:(.*)/s);
  return { ...values, itemId: kind === 'item' ? id : null, articleId: kind === 'article' ? id : null };
}

export type Wrong = Partial<Record<keyof Values, string>>;

/** What is lacking before it can be sent. */
export function wrongOf(values: Values, t: TranslateAnswers): Wrong {
  const missing = (text: string, message: string): string | undefined => (text.trim() === '' ? message : undefined);
  const entries: [keyof Values, string | undefined][] = [
    ['title', missing(values.title, t('editor.titleMissing'))],
    ['body', missing(values.body, t('editor.bodyMissing'))],
    ['author', missing(values.author, t('editor.authorMissing'))],
    ['day', missing(values.day, t('editor.dayMissing'))],
    ['question', values.form === 'qa' ? missing(values.question, t('editor.questionMissing')) : undefined],
    [
      'videoUrl',
      values.form === 'video' && !/^https:\/\/\S+$/.test(values.videoUrl.trim()) ? t('editor.urlWrong') : undefined,
    ],
  ];
  return Object.fromEntries(entries.filter(([, message]) => message !== undefined));
}
