import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Failure } from './console.mjs';
import { at } from './paths.mjs';

/**
 * Makes the missing secrets of this machine in .data/secrets.json. Their names and kinds are listed in
 * config/cloudbase/environment.json: `{ "PHONE_KEY": "hex32" }` is 32 random bytes written in hex. Existing ones are
 * kept: what they encrypted could not be read otherwise.
 */
export function ensureSecrets() {
  const file = at('.data', 'secrets.json');
  const wanted = existsSync(at('config/cloudbase/environment.json'))
    ? JSON.parse(readFileSync(at('config/cloudbase/environment.json'), 'utf8'))
    : {};
  const present = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const missing = Object.keys(wanted).filter((name) => !(name in present));
  if (missing.length === 0 && existsSync(file)) return;
  for (const name of missing) present[name] = generate(name, wanted[name]);
  mkdirSync(at('.data'), { recursive: true });
  writeFileSync(file, `${JSON.stringify(present, null, 2)}\n`, { mode: 0o600 });
}

function generate(name, kind) {
  const bytes = /^hex(\d+)$/.exec(kind)?.[1];
  if (!bytes)
    throw new Failure(`config/cloudbase/environment.json: ${name} is of the unknown kind ${kind} (hex<bytes>)`);
  return randomBytes(Number(bytes)).toString('hex');
}
