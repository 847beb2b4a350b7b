import { LIMITS } from '../../contract/lists';
import type { Field, StoredFile } from '../../mechanisms/form';
import { keptFiles } from '../../records';

const PAGE = {
  kind: 'files',
  formats: ['picture', 'pdf'],
  most: 1,
  megabytes: LIMITS.fileMegabytes,
  label: { zh: '纸质签到册', en: 'Page of the paper register' },
} as const satisfies Field;

/**
 * The page of a paper register that `userId` uploaded: judged by its bytes and copied; a copy that the session has (`known`) is taken again as it is, for
 * the next line of the same page. INVALID_INPUT beside `page`.
 */
export async function keptPage(
  sent: { fileId: string; name: string },
  userId: string,
  known: readonly StoredFile[],
): Promise<StoredFile> {
  const [page] = await keptFiles('page', PAGE, [{ ...sent, size: 0 }], userId, known);
  if (!page) throw new Error('a page neither kept nor refused');
  return page;
}
