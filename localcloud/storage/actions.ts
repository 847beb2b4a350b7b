import type { Answer } from '../database/actions';
import { CloudBaseError, invalidParam } from '../database/errors';
import { LIMITS } from '../database/limits';
import { asObject, requireArray, type Params } from '../database/params';
import type { Files } from './files';
import { checkCloudPath, cloudPathOf, fileIdOf } from './paths';
import type { SignedUrls } from './signed-urls';

export interface StorageContext {
  files: Files;
  urls: SignedUrls;
  /** `http://127.0.0.1:port` */
  origin: string;
}

/** Seconds for which an upload may begin. */
const UPLOAD_SECONDS = 900;
const DAY_SECONDS = 86_400;

/** The `storage.*` actions of the protocol. */
export const STORAGE_ACTIONS: Readonly<
  Record<string, (params: Params, context: StorageContext) => Answer | Promise<Answer>>
> = {
  'storage.getUploadMetadata': ({ path }, { urls, origin }) => {
    const cloudPath = checkCloudPath(path);
    const fileId = fileIdOf(cloudPath);
    const url = `${origin}${urls.make('put', cloudPath, UPLOAD_SECONDS)}`;
    // the SDK sends cosFileId as a header, which takes no Chinese
    const cosFileId = Buffer.from(cloudPath).toString('base64url');
    return { data: { url, token: 'local', authorization: 'local', fileId, cosFileId } };
  },

  'storage.batchGetDownloadUrl': (params, { files, urls, origin }) => ({
    data: {
      download_list: filesOf(params, 'file_list').map((entry) => {
        const { fileid, max_age: maxAge } = asObject(entry, 'file_list');
        const seconds = typeof maxAge === 'number' && maxAge > 0 ? maxAge : DAY_SECONDS;
        return each(fileid, (cloudPath) => {
          if (!files.find(cloudPath)) throw new CloudBaseError('STORAGE_FILE_NONEXIST', `no such file: ${cloudPath}`);
          return { tempFileURL: `${origin}${urls.make('get', cloudPath, seconds)}`, maxAge: seconds };
        });
      }),
    },
  }),

  'storage.batchDeleteFile': async (params, { files }) => {
    const deleted: Answer[] = [];
    for (const fileId of filesOf(params, 'fileid_list')) {
      const found = each(fileId, (cloudPath) => ({ cloudPath }));
      const gone = 'cloudPath' in found ? await files.remove(String(found['cloudPath'])) : false;
      deleted.push({ fileID: fileId, code: gone ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' });
    }
    return { data: { delete_list: deleted } };
  },
};

/** @throws CloudBaseError INVALID_PARAM over 50 files */
function filesOf(params: Params, name: string): unknown[] {
  const files = requireArray(params, name);
  if (files.length > LIMITS.files)
    throw invalidParam(`${name}: ${files.length} files, the limit of a call is ${LIMITS.files}`);
  return files;
}

/** One entry of a batch: an error of its own does not fail the others. */
function each(fileId: unknown, work: (cloudPath: string) => Answer): Answer {
  try {
    return { fileID: fileId, code: 'SUCCESS', ...work(cloudPathOf(fileId)) };
  } catch (error) {
    const code = error instanceof CloudBaseError ? error.code : 'STORAGE_REQUEST_FAIL';
    return { fileID: fileId, code, tempFileURL: '', message: error instanceof Error ? error.message : String(error) };
  }
}
