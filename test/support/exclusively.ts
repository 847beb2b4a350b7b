import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/** Runs `work` in one process at a time: the test files of one run are processes of their own. A dead one's lock is taken over. */
export async function exclusively<T>(lockFile: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(lockFile), { recursive: true });
  while (!take(lockFile)) {
    let owner = Number.NaN;
    try {
      owner = Number(readFileSync(lockFile, 'utf8'));
    } catch {
      continue;
    }
    // An empty file is one that its owner is about to write.
    if (owner > 0 && !isAlive(owner)) rmSync(lockFile, { force: true });
    else await sleep(200);
  }
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}
