/**
 * Writes the icons of src/assets/icons (lucide, ISC licence) into the package: `node config/draw-icons.mjs`.
 * Each becomes a mask, so that an icon takes the colour of the text beside it, in light and dark, on WeChat and in a browser.
 * One more icon: its .svg in the folder, and a run.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../src/assets/icons/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.svg'))
  .map((file) => file.slice(0, -4))
  .sort();

/** The drawing alone: a mask knows neither comments nor classes, and its colour must be opaque. */
const dataUri = (name) => {
  const svg = readFileSync(new URL(`${name}.svg`, folder), 'utf8')
    .replace(/<!--.*?-->/gs, '')
    .replace(/\sclass="[^"]*"/, '')
    .replace(/currentColor/g, '#000')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .replace(/ (\/?>)/g, '$1')
    .trim()
    .replace(/"/g, "'");
  return `data:image/svg+xml,${svg.replace(/[%#<>{}]/g, (sign) => encodeURIComponent(sign))}`;
};

const rules = names.map((name) => `.plh-icon-${name} {\n  --icon: url("${dataUri(name)}");\n}\n`);
writeFileSync(
  new URL('../src/theme/icons.scss', import.meta.url),
  `/* Written by config/draw-icons.mjs from src/assets/icons: not by hand. */\n${rules.join('')}`,
);
writeFileSync(
  new URL('../src/components/icon/names.ts', import.meta.url),
  `/** Written by config/draw-icons.mjs from src/assets/icons: not by hand. */\nexport type IconName =\n${names.map((name) => `  | '${name}'`).join('\n')};\n`,
);
