import type { Output } from '../call';
import { clientError } from '../call-error';
import type { UploadOptions } from './types';

export type UploadLink = Output<'identity.uploadLink'>;

/** 20 MB over a slow line of a venue; what stands still that long is lost. */
const TIMEOUT_MS = 300_000;

/** Puts a file where the link allows it. XMLHttpRequest, because fetch does not tell how much of a body has gone. */
export function sendFile({ url, headers }: UploadLink, body: Blob, { onShare, onStart }: UploadOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.timeout = TIMEOUT_MS;
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) => onShare?.(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () =>
      request.status < 300 ? resolve() : reject(clientError('UNAVAILABLE', { status: request.status })),
    );
    request.addEventListener('error', () => reject(clientError('NETWORK', { text: 'upload failed' })));
    request.addEventListener('abort', () => reject(clientError('NETWORK', { text: 'stopped' })));
    request.addEventListener('timeout', () => reject(clientError('TIMEOUT')));
    onStart?.(() => request.abort());
    request.send(body);
  });
}
