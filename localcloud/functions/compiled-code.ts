/* Runs in the worker. Compiling its bundle is a third of what an instance costs to start: V8's compiled code is kept. */
import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import Module from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

let fresh: { script: Script; file: string; key: Buffer } | undefined;

const read = (file: string): Buffer | undefined => {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
};

/**
 * What `require(file)` gives; from the code kept in the file `kept` when that was compiled from the same text.
 * @param file path of a CommonJS module
 */
export function requireCompiled(file: string, kept: string): unknown {
  const require = Module.createRequire(file);
  const bytes = readFileSync(file);
  // One byte a character is half the memory, and a quarter of the time.
  const source = bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
  const key = createHash('sha256').update(process.version).update(bytes).digest();
  const stored = read(kept);
  const cachedData = stored?.subarray(0, key.length).equals(key) ? stored.subarray(key.length) : undefined;
  // A script that is compiled here cannot import().
  if (!cachedData && /\bimport\s*\(/.test(source)) return require(file);
  const script = new Script(Module.wrap(source), {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  if (!cachedData || script.cachedDataRejected) fresh = { script, file: kept, key };
  const module = { exports: {} };
  type Body = (exports: object, require: NodeJS.Require, module: object, file: string, folder: string) => void;
  (script.runInThisContext() as Body)(module.exports, require, module, file, dirname(file));
  return module.exports;
}

/** After the first invocation, when what it needed has been compiled too. Without a place to write, it is compiled anew next time. */
export function keepCode(): void {
  if (!fresh) return;
  const { script, file, key } = fresh;
  fresh = undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const making = `${file}.${process.pid}-${Date.now()}`;
    writeFileSync(making, Buffer.concat([key, script.createCachedData()]));
    renameSync(making, file);
  } catch {
    // It was an attempt to be faster.
  }
}
