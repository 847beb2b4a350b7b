import { clientError } from '../call-error';
import { desk } from '../desk';
import { deskHeaders, learnDesk, wasOpen } from '../desk/index.h5';
import { currentSettings } from '../settings';
import { readAnswer } from './read-answer';
import type { LocalFile, Transport } from './types';
import { sendFile, type UploadLink } from './upload.h5';

const TIMEOUT_MS = 20_000;
/** Text of more is not taken by CloudBase's HTTP access; bytes are, up to 6 MB. */
const LARGEST_TEXT = 90_000;

interface Reply {
  body: unknown;
  headers: Headers;
  status: number;
}

/** One request with a time limit that also covers the body; every failure below HTTP is NETWORK or TIMEOUT. */
async function request(path: string, init: RequestInit): Promise<Reply> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
  try {
    const response = await fetch(path, { ...init, signal: controller.signal });
    // What is no JSON is none of ours; what breaks off on the way is a matter of the network.
    const body: unknown = await response.json().catch((thrown: unknown) => {
      if (thrown instanceof SyntaxError) return null;
      throw thrown;
    });
    return { body, headers: response.headers, status: response.status };
  } catch (thrown) {
    throw clientError(controller.signal.aborted ? 'TIMEOUT' : 'NETWORK', { text: String(thrown) });
  } finally {
    clearTimeout(timer);
  }
}

interface Refusal {
  error?: { code?: unknown };
}
const codeOf = (body: unknown): unknown => (body as Refusal | null)?.error?.code;

/** What the phone can help with. Once it has, the call is made again: it had no effect. */
const reasons: Readonly<Record<string, 'ended' | 'fresh'>> = { DESK_ENDED: 'ended', FRESH_SCAN_REQUIRED: 'fresh' };

async function ask(operation: string, input: unknown): Promise<Reply> {
  const text = JSON.stringify(input ?? {});
  const bytes = new TextEncoder().encode(text);
  const isLarge = bytes.length > LARGEST_TEXT;
  const send = async () => {
    const answer = await request(`/api/${operation.replace('.', '/')}`, {
      method: 'POST',
      body: isLarge ? bytes : text,
      headers: {
        'Content-Type': isLarge ? 'application/octet-stream' : 'application/json',
        ...(currentSettings().language === 'en' && { 'X-Language': 'en' }),
        ...deskHeaders(),
      },
    });
    // A gateway that answers for the functions knows nothing of the desk: it has not ended because a server is down.
    const ours = typeof (answer.body as { ok?: unknown } | null)?.ok === 'boolean';
    return { ...answer, ended: ours && learnDesk(answer.headers) };
  };
  const first = await send();
  // it ended before this page was opened, or one goes on without it: one is nobody here, and is not asked again on every page
  if (codeOf(first.body) === 'DESK_ENDED' && !wasOpen()) {
    const { error, ...rest } = first.body as Refusal;
    return { ...first, body: { ...rest, error: { ...error, code: 'NOT_LOGGED_IN' } } };
  }
  // also where anybody is answered: the page is not to become a stranger's before its person has decided
  const reason = first.ended ? 'ended' : reasons[String(codeOf(first.body))];
  return reason && (await desk.askForPhone(reason, operation)) ? send() : first;
}

const bodyOf = async (file: LocalFile): Promise<Blob> => (typeof file === 'string' ? (await fetch(file)).blob() : file);

/** HTTP to the functions under the address that also serves this page. Who asks is known by the browser's cookie and key. */
export const transport: Transport = {
  async send(operation, input) {
    const { body, headers, status } = await ask(operation, input);
    const time = Number(headers.get('X-Server-Time'));
    return { ...readAnswer(body, status), serverTime: time > 0 ? time : null };
  },
  async upload(target, file, options = {}) {
    const body = await bodyOf(file);
    const { data } = await this.send('identity.uploadLink', target);
    const link = data as UploadLink;
    await sendFile(link, body, options);
    return link.fileId;
  },
};
