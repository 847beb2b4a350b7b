import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Outcome } from './cloud';

/** SHA-256 of all files below a folder, by name and content. */
function contentOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(relative(folder, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** What was sent to an environment, by content: a file that no tool can ask the environment about. */
export class Journal {
  private sent: Record<string, string>;
  constructor(private readonly file: string) {
    this.sent = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  }
  /** Sends unless the same was sent before. */
  async once(id: string, folder: string, send: () => Promise<unknown>): Promise<Outcome> {
    const content = contentOf(folder);
    const before = this.sent[id];
    if (before === content) return 'there';
    await send();
    this.sent[id] = content;
    this.write();
    return before === undefined ? 'made' : 'changed';
  }
  /** What was made anew has nothing of what was sent. */
  forget(id: string): void {
    if (!(id in this.sent)) return;
    this.sent = Object.fromEntries(Object.entries(this.sent).filter(([one]) => one !== id));
    this.write();
  }
  private write(): void {
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, `${JSON.stringify(this.sent, null, 2)}\n`);
  }
}
