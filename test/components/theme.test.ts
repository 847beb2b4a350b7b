/** The colours: the same on the screen and on a canvas, and legible on every ground that they stand on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { palette } from '../../src/theme/palette';
import bars from '../../src/theme.json';

const sheet = readFileSync(join(__dirname, '../../src/theme/colours.scss'), 'utf8');
const themes = ['light', 'dark'] as const;

/** The sheet's own figures of a theme: name → colour. */
const ofSheet = (theme: (typeof themes)[number]): Record<string, string> => {
  const body = new RegExp(`@mixin ${theme} \\{([^}]*)\\}`).exec(sheet)?.[1] ?? '';
  return Object.fromEntries(
    [...body.matchAll(/--color-([\w-]+): (#\w{6});/g)].map((found) => [found[1] ?? '', found[2] ?? '']),
  );
};

/** WCAG 2.2: relative luminance of '#rrggbb'. */
const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

test('contrast by hand: black on white is 21, #767676 on white just passes', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

const grounds = ['ground', 'surface', 'raised'];
const texts = ['text', 'text-soft', 'text-faint', 'accent', 'ok', 'warn', 'bad'];
const pairs = [
  ...texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ...['accent', 'ok', 'warn', 'bad'].map((tone) => [tone, `${tone}-soft`] as const),
  ['text', 'accent-soft'] as const,
  ['text-soft', 'accent-soft'] as const,
  ['on-accent', 'accent'] as const,
  ['on-accent', 'accent-press'] as const,
];

describe.each(themes)('%s', (theme) => {
  const colours = ofSheet(theme);

  test.each(pairs)('%s on %s is at least 4.5 : 1', (text, ground) => {
    expect(contrast(colours[text] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(grounds)('the edge of a control differs from %s by at least 3 : 1', (ground) => {
    expect(contrast(colours.edge ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(3);
  });

  test('a canvas and WeChat’s own bars have the sheet’s colours', () => {
    expect(colours).toMatchObject(palette[theme]);
    expect(bars[theme]).toMatchObject({
      accent: colours.accent,
      faint: colours['text-faint'],
      surface: colours.surface,
      ground: colours.ground,
    });
  });
});
