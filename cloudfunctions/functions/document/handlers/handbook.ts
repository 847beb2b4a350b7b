import { fileUrls } from '../../../platform/files';
import { handle } from '../../../entry/serve';
import { loadHandbook } from '../../../records';
import { keptFile, type MadeFile } from '../kept-file';
import { readable } from '../layout/readable';
import { handbookText } from '../pages/handbook-text';

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
      const cleaned = (covers: Covers) => handbookText(edition, content, (raw) => cleanFor(raw, covers, lacking));
      const bytes = await (format === 'pdf' ? pdf(cleaned) : word(cleaned));
      return { bytes, missing: [...lacking] };

      async function pdf(text: typeof cleaned): Promise<Buffer> {
        const { fonts, handbookPdf } = await import('../pdf.lazy');
        return handbookPdf(edition, text(fonts.covers), fonts);
      }
      /** Word brings fonts of its own: there only what no file may hold is taken out. */
      async function word(text: typeof cleaned): Promise<Buffer> {
        const { handbookDocx } = await import('../word.lazy');
        return handbookDocx(
          edition,
          text(() => true),
        );
      }
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

type Covers = (codePoint: number) => boolean;

function cleanFor(raw: string, covers: Covers, lacking: Set<string>): string {
  const { text, missing } = readable(raw, covers);
  for (const character of missing) lacking.add(character);
  return text;
}
