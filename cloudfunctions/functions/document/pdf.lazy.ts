/** Setting of pages, loaded when the first one is asked for: fonts and PDF are more than the rest of the function. */
import { join } from 'node:path';
import { fontsIn } from './layout/fonts';

export { certificatePdf } from './pages/certificate';
export { handbookPdf } from './pages/handbook';

/** Beside the bundle (config/cloudbase/functions.json). Kept open between calls. */
export const fonts = fontsIn(join(__dirname, 'fonts'));
