import { call, upload } from '@/services/call';
import type { PickedFile } from '@/services/pick-files';
import { randomHex, requestKey } from '@/services/random-hex';
import type { UploadOptions } from '@/services/transport/types';
import type { FileKind, PhotoKind } from '@/services/work-types';

/** As much as the server takes of one file. */
export const LARGEST_BYTES = 20 * 1024 * 1024;

const ending = (name: string): string => (/\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '').toLowerCase();

/** One file on its way; what has been done of it stays, so that another try goes on from there and never enters it twice. */
export interface Sending {
  sessionId: string;
  picked: PickedFile;
  kind: FileKind;
  photoKind?: PhotoKind | undefined;
  fileId?: string;
  requestKey?: string;
}

/** Stores one file and enters it as material (R-MATERIAL). Rejects with a CallError. */
export async function sendFile(sending: Sending, options: UploadOptions): Promise<void> {
  const { sessionId, picked, kind, photoKind } = sending;
  sending.fileId ??= await upload(
    `materials/${sessionId}/${await randomHex(12)}${ending(picked.name)}`,
    picked.file,
    options,
  );
  options.onShare?.(1);
  sending.requestKey ??= await requestKey();
  await call('material.attach', {
    sessionId,
    kind,
    ...(photoKind ? { photoKind } : {}),
    fileId: sending.fileId,
    name: picked.name.slice(-120),
    requestKey: sending.requestKey,
  });
}
