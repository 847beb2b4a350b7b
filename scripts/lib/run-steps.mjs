// Runs the steps of npm test as a small graph: each in a process of its own, two at a time, what it prints kept until it ends.
import { fork } from 'node:child_process';
import { bold, dim, green, red, seconds } from './console.mjs';
import { at, root } from './paths.mjs';

/** Steps that run at the same time: each may take a core. */
const AT_ONCE = 2;
/** Catches only what hangs: the longest step takes a fifth of it. */
const HANGS_AFTER_MS = 60 * 60_000;
const REMINDER_MS = 30_000;

/** @typedef {import('./jest-step.mjs').Count & { processor?: number }} Count `processor`: seconds */
/** @typedef {{ run: (surroundings: { workers: number }) => Promise<Count>, after?: string[], of?: string, wide?: boolean }} Step */

const running = new Map();
const stopAll = () => {
  for (const { child } of running.values()) stop(child);
};

/** The step with all that it has started. */
function stop(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** One step in its process. @returns {Promise<{ count: Count, output: string }>} */
function runAlone(name, workers) {
  return new Promise((resolve) => {
    const child = fork(at('scripts/lib/one-step.mjs'), [name, String(workers)], {
      cwd: root,
      silent: true,
      detached: true,
    });
    running.set(name, { child, since: Date.now() });
    const output = [];
    let count;
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('message', (message) => (count = message));
    const hangs = setTimeout(() => {
      output.push(Buffer.from(`${name} was stopped: it had not ended after ${seconds(HANGS_AFTER_MS)}.\n`));
      stop(child);
    }, HANGS_AFTER_MS);
    child.on('close', (code, signal) => {
      clearTimeout(hangs);
      running.delete(name);
      const text = Buffer.concat(output).toString('utf8').trimEnd();
      const died = `${name} ended with ${signal ?? `code ${code}`} and counted nothing.`;
      resolve(
        count ? { count, output: text } : { count: { passed: 0, failed: 1 }, output: `${text}\n${died}`.trimStart() },
      );
    });
  });
}

/**
 * Runs all steps, in their order as far as those that a step comes after allow. A step whose forerunner failed counts as
 * one failed test, and says so. A step that runs alone, or is wide, gets both cores.
 *
 * @param {Record<string, Step>} steps
 * @returns {Promise<Record<string, Count>>}
 */
export async function runSteps(steps) {
  const names = Object.keys(steps);
  /** @type {Record<string, Count>} */
  const counts = {};
  const waiting = new Set(names);
  const forerunners = (name) => (steps[name].after ?? []).filter((other) => other in steps);
  const settle = (name, ms, { count, output }) => {
    counts[name] = count;
    const tests = count.passed + count.failed > 1 ? `, ${count.passed} passed, ${count.failed} failed` : '';
    const mark = count.failed === 0 ? green('✓') : red('✗');
    const place = `[${Object.keys(counts).length}/${names.length}]`;
    const processor = count.processor === undefined ? '' : ` (${seconds(count.processor * 1000)} of processor)`;
    console.log(`${mark} ${place} ${name} ${dim(seconds(ms) + processor + tests)}`);
    if (output !== '') console.log(output.replace(/^/gm, '  '));
  };

  const started = Date.now();
  const reminder = setInterval(() => {
    const list = [...running].map(([name, { since }]) => `${name} ${seconds(Date.now() - since)}`);
    if (list.length > 0) console.log(dim(`  … ${list.join(', ')}`));
  }, REMINDER_MS);
  const interrupted = () => {
    stopAll();
    process.exit(130);
  };
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  process.once('exit', stopAll);

  const work = async () => {
    for (;;) {
      const next = [...waiting].find((name) => forerunners(name).every((other) => other in counts));
      if (!next) {
        if (waiting.size === 0) return;
        // Those that are left come after a step that the other lane is at.
        await new Promise((resolve) => setTimeout(resolve, 200));
        continue;
      }
      waiting.delete(next);
      const failed = forerunners(next).filter((other) => counts[other].failed > 0);
      if (failed.length > 0) {
        settle(next, 0, { count: { passed: 0, failed: 1 }, output: `not run: ${failed.join(', ')} failed` });
        continue;
      }
      const since = Date.now();
      console.log(`${bold('→')} ${next} ${dim(`at ${seconds(since - started)}`)}`);
      const workers = steps[next].wide || names.length === 1 ? AT_ONCE : 1;
      const result = await runAlone(next, workers);
      settle(next, Date.now() - since, result);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    clearInterval(reminder);
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
  }
  return counts;
}
