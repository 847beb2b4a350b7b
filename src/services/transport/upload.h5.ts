import { clientError } from '../call-error';
import type { UploadOptions } from './types';

/** 20 MB over a slow line of a venue; what stands still that long is lost. */
const TIMEOUT_MS = 300_000;

/** Sends a file. XMLHttpRequest, because fetch does not tell how much of a body has gone. */
export function sendFile(path: string, body: Blob, token: string, { onShare, onStart }: UploadOptions) {
  return new Promise<{ status: number; body: unknown }>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.timeout = TIMEOUT_MS;
    request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total }) => onShare?.(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => resolve({ status: request.status, body: parsed(request.responseText) }));
    request.addEventListener('error', () => reject(clientError('NETWORK', { text: 'upload failed' })));
    request.addEventListener('abort', () => reject(clientError('NETWORK', { text: 'stopped' })));
    request.addEventListener('timeout', () => reject(clientError('TIMEOUT')));
    onStart?.(() => request.abort());
    request.send(body);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
