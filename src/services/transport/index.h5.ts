import { clientError } from '../call-error';
import { forgetToken, tokenFor } from './browser-identity.h5';
import { readAnswer } from './read-answer';
import type { LocalFile, Transport } from './types';
import { sendFile } from './upload.h5';

const TIMEOUT_MS = 20_000;

/** One request with a time limit that also covers the body; every failure below HTTP is NETWORK or TIMEOUT. */
async function request(path: string, init: RequestInit): Promise<{ status: number; body: unknown; headers: Headers }> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
  try {
    const response = await fetch(path, { ...init, signal: controller.signal });
    const body: unknown = await response.json().catch(() => null);
    return { status: response.status, body, headers: response.headers };
  } catch (thrown) {
    throw clientError(controller.signal.aborted ? 'TIMEOUT' : 'NETWORK', { text: String(thrown) });
  } finally {
    clearTimeout(timer);
  }
}

/** A token can outlive the data it was given for: then log in as the same persona again, once. */
async function authorised<A extends { status: number }>(attempt: (token: string) => Promise<A>): Promise<A> {
  const first = await attempt(await tokenFor(request));
  if (first.status !== 401) return first;
  forgetToken();
  return attempt(await tokenFor(request));
}

const bodyOf = async (file: LocalFile): Promise<Blob> => (typeof file === 'string' ? (await fetch(file)).blob() : file);

/** HTTP to the gateway that also serves this page. */
export const transport: Transport = {
  async send(operation, input) {
    const answer = await authorised((token) =>
      request(`/api/${operation}`, {
        method: 'POST',
        body: JSON.stringify(input ?? {}),
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      }),
    );
    const time = Number(answer.headers.get('X-Server-Time'));
    return { data: readAnswer(answer.body), serverTime: time > 0 ? time : null };
  },
  async upload(cloudPath, file, options = {}) {
    const body = await bodyOf(file);
    const path = `/storage/upload?path=${encodeURIComponent(cloudPath)}`;
    const answer = await authorised((token) => sendFile(path, body, token, options));
    return (readAnswer(answer.body) as { fileId: string }).fileId;
  },
};
