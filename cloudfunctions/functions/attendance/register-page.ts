import { LIMITS } from '../../contract/lists';
import type { Field, StoredFile } from '../../mechanisms/form';
import { keepFile, readFile } from '../../platform/files';
import { keptFiles } from '../../records';

const PAGE = {
  kind: 'files',
  formats: ['picture', 'pdf'],
  most: 1,
  megabytes: LIMITS.fileMegabytes,
  label: { zh: '纸质签到册', en: 'Page of the paper register' },
} as const satisfies Field;

const copyAt = (sessionId: string): string => `registers/${sessionId}/`;

/**
 * The page of a paper register: read, judged by its bytes, and copied under a name of the server's own, so that what is confirmed stays what was handed in.
 * The copy of this session itself is taken again as it is, for the next line of the same page. INVALID_INPUT beside `page`.
 */
export async function keptPage(
  sessionId: string,
  sent: { fileId: string; name: string },
  known: readonly StoredFile[],
): Promise<StoredFile> {
  const again = known.find((file) => file.fileId === sent.fileId);
  if (again) return again;
  const [file] = await keptFiles('page', PAGE, [{ ...sent, size: 0 }]);
  const read = file && (await readFile(file.fileId));
  if (!file || !read) throw new Error('a page neither kept nor refused');
  const ending = /\.[a-z0-9]{1,8}$/i.exec(sent.name)?.[0].toLowerCase() ?? '';
  const fileId = await keepFile(`${copyAt(sessionId)}${read.sha256}${ending}`, read.bytes);
  return { ...file, fileId, sha256: read.sha256 };
}
