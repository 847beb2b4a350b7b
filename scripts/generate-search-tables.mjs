// node scripts/generate-search-tables.mjs: writes the character tables of the policy search (cloudfunctions/domain/policy/tables/)
// from opencc-js and pinyin-pro, which are needed here alone: the product carries the tables only.
import { TextDecoder } from 'node:util';
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { at } from './lib/paths.mjs';

const require = createRequire(import.meta.url);
const { Converter } = require('opencc-js');
const { pinyin } = require('pinyin-pro');

const header = (from) =>
  `// Written by scripts/generate-search-tables.mjs from ${from}: do not edit, run it again.\n/* prettier-ignore */\n`;
const write = (name, text) => writeFileSync(at('cloudfunctions/domain/policy/tables', name), text);
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i));

/** Pairs of a traditional character and its simplified one, which is never itself the first of a pair. */
function traditionalPairs() {
  const toSimplified = Converter({ from: 't', to: 'cn' });
  const settle = (character) => {
    const next = toSimplified(character);
    return next === character || next.length !== 1 ? character : settle(next);
  };
  return range(0x4e00, 0x9fff)
    .map((character) => character + settle(character))
    .filter((pair) => pair[0] !== pair[1])
    .join('');
}

/** The 6,763 characters of GB 2312. */
function commonCharacters() {
  const decoder = new TextDecoder('gbk');
  const characters = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/^[\u4e00-\u9fff]$/u.test(character)) characters.push(character);
    }
  }
  return characters;
}

/** Lines of a syllable without tone (ü as v) and the characters that are read so; a character's usual reading is marked by standing before '|'. */
function syllables() {
  const usual = new Map();
  const rare = new Map();
  for (const character of commonCharacters()) {
    const readings = [...new Set(pinyin(character, { toneType: 'none', multiple: true, type: 'array', v: true }))]
      .filter((reading) => /^[a-z]{1,6}$/u.test(reading) && /[aeiouv]/u.test(reading))
      .slice(0, 3);
    for (const [i, reading] of readings.entries()) {
      const table = i === 0 ? usual : rare;
      table.set(reading, (table.get(reading) ?? '') + character);
    }
  }
  return [...new Set([...usual.keys(), ...rare.keys()])]
    .sort()
    .map((syllable) => `${syllable} ${usual.get(syllable) ?? ''}|${rare.get(syllable) ?? ''}`);
}

write(
  'simplified.ts',
  `${header('opencc-js (t → cn, character by character)')}export const TRADITIONAL_PAIRS = '${traditionalPairs()}';\n`,
);
write(
  'pinyin.ts',
  `${header('pinyin-pro (characters of GB 2312; usual readings | rarer ones)')}export const SYLLABLES = [\n${syllables()
    .map((line) => `  '${line}',\n`)
    .join('')}];\n`,
);
