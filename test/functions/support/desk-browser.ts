/** A browser at a desk as far as the functions see it: its cookie jar, the key that it keeps, and what it says of itself with each call. */
import { createHash, randomBytes } from 'node:crypto';
import type { Input, OperationName, Output } from '../../../cloudfunctions/contract';
import type { TestGateway } from './gateway';

export interface DeskAnswer<N extends OperationName> {
  status: number;
  headers: Headers;
  /** 'OK', or the code of the error. */
  code: string;
  data: Output<N>;
}

export interface DeskBrowser {
  cookie: string;
  key: string;
  /** Headers that it sends with every call; a test changes them to be somebody else's page. */
  headers: Record<string, string>;
  ask<N extends OperationName>(operation: N, input: Input<N>, options?: { at?: number }): Promise<DeskAnswer<N>>;
}

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36';

export function deskBrowser(gateway: TestGateway, copyOf?: Pick<DeskBrowser, 'cookie' | 'key'>): DeskBrowser {
  const browser: DeskBrowser = {
    cookie: copyOf?.cookie ?? '',
    key: copyOf?.key ?? randomBytes(32).toString('hex'),
    headers: {
      origin: gateway.url,
      'sec-fetch-site': 'same-origin',
      'user-agent': CHROME,
      'content-type': 'application/json',
      'x-desk-active': '1',
    },
    ask: async (operation, input, { at } = {}) => {
      const response = await fetch(`${gateway.url}/api/${operation.replace('.', '/')}`, {
        method: 'POST',
        headers: {
          ...browser.headers,
          'x-desk-key': browser.key,
          ...(browser.cookie ? { cookie: `desk=${browser.cookie}` } : {}),
          ...(at === undefined ? {} : { 'x-localcloud-now': new Date(at).toISOString() }),
        },
        body: JSON.stringify(input),
      });
      const set = /^desk=([^;]*);/.exec(response.headers.get('set-cookie') ?? '');
      if (set) browser.cookie = set[1] ?? '';
      const body = (await response.json()) as { ok: boolean; data: never; error?: { code: string } };
      return { status: response.status, headers: response.headers, code: body.error?.code ?? 'OK', data: body.data };
    },
  };
  return browser;
}

export const keyHashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/** The browser shows a code; what stands on its screen. */
export async function showCode(browser: DeskBrowser, options: { at?: number; operation?: string } = {}) {
  const { operation, ...when } = options;
  const answer = await browser.ask(
    'identity.openDeskCode',
    { keyHash: keyHashOf(browser.key), ...(operation === undefined ? {} : { operation }) },
    when,
  );
  if (answer.code !== 'OK') throw new Error(answer.code);
  return answer.data;
}

/** The person opens the desk: shows, scans, confirms. */
export async function openDesk(
  gateway: TestGateway,
  persona: string,
  options: { at?: number } = {},
): Promise<DeskBrowser & { deskId: string }> {
  const browser = deskBrowser(gateway);
  const { code, compare } = await showCode(browser, options);
  await gateway.call(persona, 'identity.scanDeskCode', { code }, options);
  const { deskId } = await gateway.call(persona, 'identity.confirmDeskCode', { code, compare }, options);
  return Object.assign(browser, { deskId });
}
