import { Text } from '@tarojs/components';
import { markWords } from './mark-words';

/** A line of a document with the words that were searched for. */
export function MarkedText({ text, words }: { text: string; words: readonly string[] }) {
  if (words.length === 0) return <Text userSelect>{text}</Text>;
  return (
    <Text userSelect>
      {markWords(text, words).map((piece, index) => (
        <Text key={index} className={piece.hit ? 'plh-hit' : ''}>
          {piece.text}
        </Text>
      ))}
    </Text>
  );
}
