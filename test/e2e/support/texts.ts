/** The words of the screens, as the catalogues have them: a test names a control by its key. */
import enBureau from '../../../src/locales/en/bureau';
import enCommon from '../../../src/locales/en/common';
import enEditions from '../../../src/locales/en/editions';
import enEvaluator from '../../../src/locales/en/evaluator';
import enFeedback from '../../../src/locales/en/feedback';
import enHome from '../../../src/locales/en/home';
import enInstitution from '../../../src/locales/en/institution';
import enHandbook from '../../../src/locales/en/handbook';
import enMatch from '../../../src/locales/en/match';
import enMe from '../../../src/locales/en/me';
import enPolicy from '../../../src/locales/en/policy';
import enAnswers from '../../../src/locales/en/policy-answers';
import enReading from '../../../src/locales/en/policy-reading';
import enAgencies from '../../../src/locales/en/policy-agencies';
import enPolicyList from '../../../src/locales/en/policy-list';
import enWords from '../../../src/locales/en/policy-words';
import enPolicyDesk from '../../../src/locales/en/policy-desk';
import enPrefecture from '../../../src/locales/en/prefecture';
import enSession from '../../../src/locales/en/session';
import enSignIn from '../../../src/locales/en/sign-in';
import enTrainee from '../../../src/locales/en/trainee';
import enWork from '../../../src/locales/en/work';
import zhBureau from '../../../src/locales/zh-CN/bureau';
import zhCommon from '../../../src/locales/zh-CN/common';
import zhEditions from '../../../src/locales/zh-CN/editions';
import zhEvaluator from '../../../src/locales/zh-CN/evaluator';
import zhFeedback from '../../../src/locales/zh-CN/feedback';
import zhHome from '../../../src/locales/zh-CN/home';
import zhInstitution from '../../../src/locales/zh-CN/institution';
import zhHandbook from '../../../src/locales/zh-CN/handbook';
import zhMatch from '../../../src/locales/zh-CN/match';
import zhMe from '../../../src/locales/zh-CN/me';
import zhPolicy from '../../../src/locales/zh-CN/policy';
import zhAnswers from '../../../src/locales/zh-CN/policy-answers';
import zhReading from '../../../src/locales/zh-CN/policy-reading';
import zhAgencies from '../../../src/locales/zh-CN/policy-agencies';
import zhPolicyList from '../../../src/locales/zh-CN/policy-list';
import zhWords from '../../../src/locales/zh-CN/policy-words';
import zhPolicyDesk from '../../../src/locales/zh-CN/policy-desk';
import zhPrefecture from '../../../src/locales/zh-CN/prefecture';
import zhSession from '../../../src/locales/zh-CN/session';
import zhSignIn from '../../../src/locales/zh-CN/sign-in';
import zhTrainee from '../../../src/locales/zh-CN/trainee';
import zhWork from '../../../src/locales/zh-CN/work';

export type Language = 'zh-CN' | 'en';
type Texts = Readonly<Record<string, string>>;

const common = {
  'zh-CN': [zhCommon, zhHome, zhPolicy, zhPolicyList, zhSession, zhSignIn, zhFeedback, zhMe],
  en: [enCommon, enHome, enPolicy, enPolicyList, enSession, enSignIn, enFeedback, enMe],
};
const staff: Record<Language, Record<string, Texts>> = {
  'zh-CN': {
    bureau: zhBureau,
    evaluator: zhEvaluator,
    institution: zhInstitution,
    editions: zhEditions,
    match: { ...zhMatch, ...zhHandbook },
    answers: zhAnswers,
    'policy-desk': zhPolicyDesk,
    words: zhWords,
    agencies: zhAgencies,
    reading: zhReading,
    prefecture: zhPrefecture,
    trainee: zhTrainee,
  },
  en: {
    bureau: enBureau,
    evaluator: enEvaluator,
    institution: enInstitution,
    editions: enEditions,
    match: { ...enMatch, ...enHandbook },
    answers: enAnswers,
    'policy-desk': enPolicyDesk,
    words: enWords,
    agencies: enAgencies,
    reading: enReading,
    prefecture: enPrefecture,
    trainee: enTrainee,
  },
};
const work: Record<Language, object> = { 'zh-CN': zhWork, en: enWork };

/**
 * The text of a key. A subpackage's own key is written with the package's name before it: `bureau:session.page`.
 * @throws Error when the catalogue has no such key (any more)
 */
export function say(key: string, language: Language = 'zh-CN'): string {
  const [name, own] = key.includes(':') ? (key.split(':') as [string, string]) : ['', key];
  const places: object[] = name ? [staff[language][name] ?? {}, work[language]] : [...common[language], work[language]];
  const found = places.map((texts) => (texts as Texts)[own]).find((text) => text !== undefined);
  if (found === undefined) throw new Error(`no text ${key} in ${language}`);
  return found;
}

/** The text with anything in place of its `{…}`: how it is found on a screen. */
export function saying(key: string, language: Language = 'zh-CN'): RegExp {
  const parts = say(key, language).split(/\{\w+\}/);
  return new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*'));
}
