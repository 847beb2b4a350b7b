import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Database } from '../database/database';
import { HttpError } from '../http/errors';
import { readSystem, SYSTEM_COLLECTIONS, writeSystem } from '../system-collections';
import { openidOf } from './personas';

export interface Session {
  persona: string;
  openid: string;
}

const COOKIE = 'localcloud-persona';

/** Tokens of the people who logged in. The store keeps hashes: its file does not let anybody in. */
export class Sessions {
  constructor(private readonly database: Database) {}

  async open(persona: string): Promise<Session & { token: string }> {
    const token = randomBytes(32).toString('base64url');
    const session = { persona, openid: openidOf(persona) };
    await writeSystem(this.database, SYSTEM_COLLECTIONS.sessions, hashOf(token), session);
    return { token, ...session };
  }

  /** What a browser that has chosen a persona is given: it sends it by itself, so that no page needs to know of personas. */
  static cookieOf(token: string): string {
    return `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Strict`;
  }

  /**
   * Who asks, by a token in the header, or by the cookie of a browser.
   * @returns undefined when the request carries no token, or an outdated cookie
   * @throws HttpError 401 when it carries a token that nobody was given
   */
  openidOf(request: IncomingMessage): Session | undefined {
    const { authorization } = request.headers;
    if (authorization === undefined) {
      const kept = new RegExp(`(?:^|; )${COOKIE}=([\\w-]{20,100})`).exec(request.headers.cookie ?? '')?.[1];
      return kept
        ? (readSystem(this.database, SYSTEM_COLLECTIONS.sessions, hashOf(kept)) as unknown as Session)
        : undefined;
    }
    const token = /^Bearer ([\w-]{20,100})$/.exec(authorization)?.[1];
    const session = token && readSystem(this.database, SYSTEM_COLLECTIONS.sessions, hashOf(token));
    if (!session) throw new HttpError(401, 'UNAUTHENTICATED', '登录已失效，请重新登录。');
    return session as unknown as Session;
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
