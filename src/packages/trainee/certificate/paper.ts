/** Colours and measures of the drawn certificate: a sheet of 702 × 992, white in dark surroundings as well. */
export const PAPER = { width: 702, height: 992, margin: 72, frame: 22, qr: 132 } as const;
export const INK = { text: '#1c2330', soft: '#475162', accent: '#1a569b', line: '#b9c6d6', paper: '#ffffff' } as const;
/** Serifs for what is certified, as on paper; the rest as on screens. */
export const SERIF = '"Songti SC", STSong, "Noto Serif CJK SC", SimSun, serif';
export const SANS = '"PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';
export const font = (size: number, face: string, weight: 400 | 600 = 400): string => `${weight} ${size}px ${face}`;
