import { Image, View } from '@tarojs/components';
import { pictureLabel } from '@/components/a11y';
import { useT } from '@/locales/evaluator';

const pathOf = (stroke: readonly number[]): string =>
  stroke.map((figure, index) => (index % 2 === 0 ? `${index === 0 ? 'M' : 'L'}${figure}` : String(figure))).join(' ');

/** A signature as it was drawn, on paper colour so that it reads in the dark too; in words where there is none to show. */
export function SignaturePicture({ name, strokes }: { name: string; strokes: readonly (readonly number[])[] | null }) {
  const t = useT();
  if (strokes === null) return <View className="plh-soft">{t('people.unsigned')}</View>;
  if (strokes.length === 0) return <View className="plh-soft">{t('people.onPaper')}</View>;
  const lines = strokes.map((stroke) => `<path d='${pathOf(stroke)}'/>`).join('');
  const svg =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1000 1000' preserveAspectRatio='none'>" +
    "<rect width='1000' height='1000' fill='#fff'/>" +
    `<g fill='none' stroke='#111' stroke-width='14' stroke-linecap='round' stroke-linejoin='round'>${lines}</g></svg>`;
  return (
    <Image
      className="people-signature"
      mode="aspectFit"
      lazyLoad
      src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
      {...pictureLabel(t('people.signatureOf', { name }))}
    />
  );
}
