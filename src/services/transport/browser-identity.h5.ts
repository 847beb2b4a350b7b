import { readAnswer } from './read-answer';

/** Where the gateway's own log-in page leaves its choice, so no prefix of Taro's storage here. */
const TOKEN = 'plh.token';
const PERSONA = 'plh.persona';

type Request = (path: string, init: RequestInit) => Promise<{ body: unknown }>;

/** A browser that nobody logged in is a visitor of its own, the same one each time. */
export function persona(): string {
  const kept = localStorage.getItem(PERSONA);
  if (kept) return kept;
  const own = `visitor-${String(1 + Math.floor(Math.random() * 999_999))}`;
  localStorage.setItem(PERSONA, own);
  return own;
}

export const forgetToken = (): void => localStorage.removeItem(TOKEN);

let loggingIn: Promise<string> | undefined;

async function logIn(request: Request): Promise<string> {
  const { body } = await request('/dev/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ persona: persona() }),
  });
  const { token } = readAnswer(body) as { token: string };
  localStorage.setItem(TOKEN, token);
  return token;
}

/** The kept token, or that of one log-in, however many calls ask for it at once. */
export async function tokenFor(request: Request): Promise<string> {
  const kept = localStorage.getItem(TOKEN);
  if (kept) return kept;
  loggingIn ??= logIn(request).finally(() => (loggingIn = undefined));
  return loggingIn;
}
