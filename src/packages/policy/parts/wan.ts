const PLACES = 6;

/** 万元 as they are typed, in whole 分: '12.5' → 12500000; null for what is no such figure. One 万元 is a million 分, so that six decimals are exact. */
export function fenOf(wan: string): number | null {
  const match = /^(\d{1,8})(?:\.(\d{1,6}))?$/.exec(wan.trim());
  if (!match) return null;
  const [, whole = '', part = ''] = match;
  return Number(whole + part.padEnd(PLACES, '0'));
}

/** Whole 分 as 万元 to be typed on: 12500000 → '12.5'. */
export function wanOf(fen: number): string {
  const digits = String(fen).padStart(PLACES + 1, '0');
  const part = digits.slice(-PLACES).replace(/0+$/, '');
  return digits.slice(0, -PLACES) + (part ? `.${part}` : '');
}
