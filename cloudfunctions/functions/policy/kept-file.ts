import { isLocal, keepLocal, localPath } from '../../platform/local-files';

/** Where this instance keeps an index file of that content. */
const nameOf = (sha256: string): string => `policy-index-${sha256}.bin`;

export const keptAt = (sha256: string): string => localPath(nameOf(sha256));
export const isKept = (sha256: string): boolean => isLocal(nameOf(sha256));
export const keepHere = (sha256: string, bytes: Uint8Array): void => keepLocal(nameOf(sha256), bytes);
