/** Where a browser puts a file itself. wx-server-sdk has no such call; the SDK below it, which it brings along, has. */
import tcb from '@cloudbase/node-sdk';

interface UploadLink {
  fileId: string;
  url: string;
  headers: Record<string, string>;
}

/** Allows one PUT of bytes under the path, for a quarter of an hour; the path must be nobody's yet. */
export async function uploadLink(cloudPath: string): Promise<UploadLink> {
  const { data } = await tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).getUploadMetadata({ cloudPath });
  return {
    fileId: data.fileId,
    url: data.url,
    headers: {
      Signature: data.authorization,
      authorization: data.authorization,
      key: encodeURIComponent(cloudPath),
      'x-cos-meta-fileid': data.cosFileId,
      'x-cos-security-token': data.token,
    },
  };
}
