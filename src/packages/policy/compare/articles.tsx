import { Text, View } from '@tarojs/components';
import { Section } from '@/components/section';
import { Tag, type Tone } from '@/components/tag';
import { useT } from '@/locales/policy-reading';
import type { Output } from '@/services/call';

type Article = Output<'policy.compare'>['articles'][number];
type Piece = Article['pieces'][number];

const tones: Record<Article['change'], Tone> = { same: 'plain', changed: 'warn', added: 'ok', removed: 'bad' };

/** The articles that changed, or all of them, in reading order. */
export function Articles({ articles, all }: { articles: readonly Article[]; all: boolean }) {
  const t = useT();
  const shown = all ? articles : articles.filter(({ change }) => change !== 'same');
  if (shown.length === 0) return null;
  return (
    <Section title={t('compare.articles')}>
      {shown.map((article) => {
        const { articleId, number, heading, change, label, pieces } = article;
        const name = `${number} ${heading}`.trim();
        return (
          <View key={`${change}-${articleId}`} className="plh-card">
            <View className="plh-between">
              <View className="plh-title plh-grow">{label.length > 0 ? <Pieces pieces={label} /> : name}</View>
              <Tag tone={tones[change]}>{t(`compare.change.${change}`)}</Tag>
            </View>
            {pieces.length > 0 ? (
              <View className="reading-changed">
                <Pieces pieces={pieces} />
              </View>
            ) : null}
          </View>
        );
      })}
    </Section>
  );
}

export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map(({ kind, text }, index) => (
        <Text
          key={index}
          userSelect
          className={kind === 'added' ? 'reading-added' : kind === 'removed' ? 'reading-removed' : ''}
        >
          {text}
        </Text>
      ))}
    </>
  );
}
