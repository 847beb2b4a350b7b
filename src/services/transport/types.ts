import type { Input } from '../call';

/** An answer of a function, and the server's clock (epoch ms) when the way there tells it. */
export interface Answer {
  data: unknown;
  /** So many stored records belong to it and could not be shown. */
  unshown?: number;
  serverTime: number | null;
}

/** A file to hand over: a path of the mini-program, or a blob of the browser. */
export type LocalFile = string | Blob;

export interface UploadOptions {
  /** How much has gone, 0–1; never less than before. */
  onShare?: (share: number) => void;
  /** Gives the means to stop it, once it has begun; what is stopped rejects with NETWORK. */
  onStart?: (stop: () => void) => void;
}

export type UploadTarget = Input<'identity.uploadLink'>;

/** The way to the functions. Rejects with a CallError and never resolves without data. */
export interface Transport {
  /** Runs one operation as the caller whom the platform knows. */
  send(operation: string, input: unknown): Promise<Answer>;
  /** Stores a file under a name that the server gives it; its file id. */
  upload(target: UploadTarget, file: LocalFile, options?: UploadOptions): Promise<string>;
}
