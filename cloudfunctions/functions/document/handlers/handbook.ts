import { join } from 'node:path';
import { fileUrls } from '../../../platform/files';
import { handle } from '../../../entry/serve';
import { loadHandbook } from '../../../records';
import { keptFile, type MadeFile } from '../kept-file';
import { fontsIn, type Fonts } from '../layout/fonts';
import { readable } from '../layout/readable';
import { handbookPdf } from '../pages/handbook';
import { handbookText } from '../pages/handbook-text';
import { handbookDocx } from '../word/handbook';

/** Beside the bundle (config/cloudbase/functions.json). Kept open between calls. */
const fonts = fontsIn(join(__dirname, 'fonts'));
const MIME = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
/** CloudBase's answers end at 6 MB, and base64 is a third longer than the bytes. */
const MOST_INLINE_BYTES = 3_000_000;

/**
 * An edition of the handbook to print (R-POLICY 3): made once for each edition and format and kept in cloud storage. The bytes come with the
 * answer up to 3 MB; a larger file is loaded from `url`. Errors: NOT_FOUND.
 */
export const handbook = handle('document.handbook', async ({ editionId, format }, { db }) => {
  const { edition, content } = await loadHandbook(db, editionId);
  const { bytes, missing, fileId, sha256 } = await keptFile(
    db,
    `${editionId}.${format}`,
    async (): Promise<MadeFile> => {
      const lacking = new Set<string>();
      const text = handbookText(edition, content, (raw) => cleanFor(format, raw, fonts, lacking));
      const made = format === 'pdf' ? await handbookPdf(edition, text, fonts) : await handbookDocx(edition, text);
      return { bytes: made, missing: [...lacking] };
    },
  );
  return {
    fileName: `政策词典-${edition.year}-第${edition.number}版.${format}`,
    mimeType: MIME[format],
    base64: bytes.length <= MOST_INLINE_BYTES ? bytes.toString('base64') : null,
    url: (await fileUrls([fileId])).get(fileId) ?? '',
    bytes: bytes.length,
    sha256,
    missingCharacters: missing,
  };
});

/** Word brings fonts of its own: there only what no file may hold is taken out. */
function cleanFor(format: 'pdf' | 'docx', raw: string, { covers }: Fonts, lacking: Set<string>): string {
  const { text, missing } = readable(raw, format === 'pdf' ? covers : () => true);
  for (const character of missing) lacking.add(character);
  return text;
}
