import { Text } from '@tarojs/components';
import { useT } from '@/locales/policy-reading';
import type { Piece } from './types';

interface Props {
  pieces: readonly Piece[];
  /** The earlier text, the later one, or both in one. */
  side?: 'before' | 'after' | 'both';
}

/** A text with what was taken out struck through and what was put in underlined; said as well, for who does not see it. */
export function Pieces({ pieces, side = 'both' }: Props) {
  const t = useT();
  const left = { before: 'added', after: 'removed', both: null }[side];
  return (
    <>
      {pieces
        .filter(({ kind }) => kind !== left)
        .map(({ kind, text }, index) =>
          kind === 'same' ? (
            <Text key={index} className="compare-text">
              {text}
            </Text>
          ) : (
            <Text key={index} className={`compare-text compare-${kind}`}>
              <Text className="plh-heard">{t(`compare.heard.${kind}`)}</Text>
              {text}
            </Text>
          ),
        )}
    </>
  );
}
