import { errorText } from '@/components/error-text';
import { call, upload } from '@/services/call';
import { asCallError, isClientError } from '@/services/call-error';
import type { PickedFile } from '@/services/pick-files';
import { randomHex, requestKey } from '@/services/random-hex';
import type { FileKind, PhotoKind } from '@/services/work-types';

const ending = (name: string): string => (/\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '').toLowerCase();

/**
 * Stores one file and enters it as material. Gives why it was refused, in words, or null when it was taken: one bad file does not hold
 * up the others. Without a network it throws, and the rest is not tried.
 */
export async function handIn(
  sessionId: string,
  picked: PickedFile,
  kind: FileKind,
  photoKind?: PhotoKind,
): Promise<string | null> {
  try {
    const fileId = await upload(`materials/${sessionId}/${await randomHex(12)}${ending(picked.name)}`, picked.file);
    const name = picked.name.slice(-120);
    await call('material.attach', {
      sessionId,
      kind,
      ...(photoKind ? { photoKind } : {}),
      fileId,
      name,
      requestKey: await requestKey(),
    });
    return null;
  } catch (thrown) {
    const error = asCallError(thrown);
    if (isClientError(error)) throw thrown;
    return errorText(error);
  }
}
