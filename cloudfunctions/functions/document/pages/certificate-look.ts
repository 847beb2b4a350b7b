/** Colours, measures and styles of the certificate. */
import type { Style } from '../layout/document';

/** The colours of the screens (src/theme), with lines dark enough for a printer. */
export const ACCENT = '#1a569b';
export const TEXT = '#1c2330';
export const SOFT = '#475162';
export const LINE = '#b9c6d6';

export const style = (size: number, colour: string, face: Style['face'] = 'regular', spacing = 0): Style => ({
  face,
  size,
  colour,
  spacing,
});

/** Between the frame and the text. */
export const MARGIN = 86;
export const BODY_TOP = 186;
export const FOOT_TOP = 424;
export const QR_SIZE = 72;
