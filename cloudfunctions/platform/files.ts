/** Files in cloud storage, by their file id. */
import { createHash } from 'node:crypto';
import { cloud } from './cloud';

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Where a file of this environment lies: `cloud://<environment>.<bucket>/<path>`; null for any other name. */
export function pathOf(fileId: string): string | null {
  const [, environment, path] = /^cloud:\/\/([^./]+)\.[^/]+\/(.+)$/.exec(fileId) ?? [];
  return environment !== undefined && environment === cloud.getWXContext().ENV ? (path ?? null) : null;
}

/** The bytes and their SHA-256; null when there is no such file. */
export async function readFile(fileId: string): Promise<{ bytes: Buffer; sha256: string } | null> {
  try {
    const { fileContent } = await cloud.downloadFile({ fileID: fileId });
    return { bytes: fileContent, sha256: sha256Of(fileContent) };
  } catch {
    return null;
  }
}

/** Puts the bytes into cloud storage under the path, over what is there; the file id. */
export async function keepFile(cloudPath: string, bytes: Buffer): Promise<string> {
  return (await cloud.uploadFile({ cloudPath, fileContent: bytes })).fileID;
}

/** Takes the file away; nothing happens when it is gone already. */
export async function deleteFile(fileId: string): Promise<void> {
  await cloud.deleteFile({ fileList: [fileId] });
}

/** Addresses from which the caller's device can load the files for a while. */
export async function fileUrls(fileIds: readonly string[]): Promise<Map<string, string>> {
  const urls = new Map<string, string>();
  for (let at = 0; at < fileIds.length; at += 50) {
    const { fileList } = await cloud.getTempFileURL({ fileList: fileIds.slice(at, at + 50) });
    for (const file of fileList) urls.set(file.fileID, file.tempFileURL);
  }
  return urls;
}

/** A mini-program code for a fixed scene of at most 32 characters. */
export async function sceneCode(scene: string, page: string): Promise<{ bytes: Buffer; mime: string }> {
  const { buffer, contentType } = await cloud.openapi.wxacode.getUnlimited({
    scene,
    page,
    checkPath: false,
    width: 430,
  });
  return { bytes: buffer, mime: contentType };
}
