import { pinyin } from 'pinyin-pro';

/** 'shui fei jian mian': lower case, without tones, syllables apart; Latin letters and figures stay as they are, signs go. */
export const pinyinOf = (text: string): string =>
  pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter((syllable) => syllable !== '')
    .join(' ');
