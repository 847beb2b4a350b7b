import { call, upload, type Output } from '@/services/call';
import type { PickedFile } from '@/services/pick-files';
import { randomHex } from '@/services/random-hex';
import type { UploadOptions } from '@/services/transport/types';

export type Imported = Output<'policy.import'>;

/** As much as the server takes of one file. */
export const LARGEST_BYTES = 20 * 1024 * 1024;

const ending = (name: string): string => (/\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '').toLowerCase();

/** One file on its way; an upload that has arrived stays, so that another try reads it and does not send it again. */
export interface Sending {
  picked: PickedFile;
  fileId?: string | undefined;
}

interface Options extends UploadOptions {
  /** The file has arrived and is being read. */
  onReading: () => void;
}

/** Stores one file and has it read (R-POLICY 6). Rejects with a CallError; FILE_UNUSABLE says what is wrong with it. */
export async function importFile(sending: Sending, { onReading, ...options }: Options): Promise<Imported> {
  const { name, file } = sending.picked;
  sending.fileId ??= await upload(`policy-import/${await randomHex(12)}${ending(name)}`, file, options);
  onReading();
  return call('policy.import', { fileName: name.slice(-200), fileId: sending.fileId });
}
