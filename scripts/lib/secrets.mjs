import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { Failure } from './console.mjs';
import { at } from './paths.mjs';

/** Where this machine's secrets lie, as NAME=value lines. */
export const secretsFile = at('.data', 'secrets.env');

/**
 * Makes the missing secrets of this machine. Their names and kinds are listed in config/cloudbase/environment.json:
 * `{ "PHONE_KEY": "hex32" }` is 32 random bytes written in hex; what is "given" (an address) nobody makes up. Existing ones are kept: what they encrypted could not be
 * read otherwise.
 *
 * @returns {Record<string, string | undefined>} all of them by name
 */
export function ensureSecrets() {
  const list = at('config/cloudbase/environment.json');
  const wanted = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {};
  const present = existsSync(secretsFile) ? parseEnv(readFileSync(secretsFile, 'utf8')) : {};
  const missing = Object.keys(wanted).filter((name) => wanted[name] !== 'given' && !(name in present));
  if (missing.length === 0 && existsSync(secretsFile)) return present;
  for (const name of missing) present[name] = generate(name, wanted[name]);
  const lines = Object.entries(present).map(([name, value]) => `${name}=${value}\n`);
  mkdirSync(at('.data'), { recursive: true, mode: 0o700 });
  writeFileSync(secretsFile, lines.join(''), { mode: 0o600 });
  return present;
}

function generate(name, kind) {
  const bytes = /^hex(\d+)$/.exec(kind)?.[1];
  if (!bytes)
    throw new Failure(`config/cloudbase/environment.json: ${name} is of the unknown kind ${kind} (hex<bytes>)`);
  return randomBytes(Number(bytes)).toString('hex');
}
