import { memo, useMemo } from 'react';
import { View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { useDesk } from '@/hooks/desk';
import { useT } from '@/locales/policy-desk';
import { shownSize } from '@/services/open-file';
import type { Draft, DraftArticle } from '../parts/types';
import { articleAt, type Place } from './places';

interface Props {
  original: Draft['original'];
  fileName: string;
  /** Of the chosen article. */
  place: Place | null;
  articles: readonly DraftArticle[];
  onArticle: (articleId: string) => void;
}

/** The file's own text, the chosen article's paragraphs marked; pressing a paragraph chooses the article that it went into. */
export function Original({ original, fileName, place, articles, onArticle }: Props) {
  const t = useT();
  const desk = useDesk();
  const owners = useMemo(
    () => original.paragraphs.map((_, index) => articleAt(original, articles, index)),
    [original, articles],
  );
  return (
    <View
      className={`plh-card draft-original ${desk ? 'draft-original-desk' : ''}`}
      {...a11y(t('draft.tab.original'), 'region')}
    >
      <View className="draft-original-head">
        <View className="desk-strong">{fileName}</View>
        <View className="plh-faint plh-figures">
          {original.format === 'published'
            ? t('draft.publishedFacts', { count: original.paragraphs.length })
            : t('draft.originalFacts', {
                format: original.format.toUpperCase(),
                size: shownSize(original.bytes),
                count: original.paragraphs.length,
              })}
        </View>
      </View>
      <View className="draft-original-text" {...(desk ? { tabIndex: 0 } : {})}>
        {original.paragraphs.map((text, index) => (
          <Paragraph
            key={index}
            index={index}
            text={text}
            marked={place !== null && index >= place[0] && index <= place[1]}
            owner={owners[index] ?? null}
            onArticle={onArticle}
          />
        ))}
      </View>
    </View>
  );
}

interface ParagraphProps {
  index: number;
  text: string;
  marked: boolean;
  owner: string | null;
  onArticle: (articleId: string) => void;
}

/** Reachable by keyboard from its article; a stop at each of a thousand paragraphs would help nobody. */
const Paragraph = memo(
  function Paragraph({ index, text, marked, owner, onArticle }: ParagraphProps) {
    return (
      <View
        id={`paragraph-${index}`}
        className={`draft-paragraph plh-anchor ${marked ? 'draft-paragraph-on' : ''} ${owner ? 'draft-paragraph-used' : ''}`}
        onClick={() => {
          if (owner) onArticle(owner);
        }}
      >
        {text}
      </View>
    );
  },
  (before, after) => before.text === after.text && before.marked === after.marked && before.owner === after.owner,
);
