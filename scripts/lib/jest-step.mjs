import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { at } from './paths.mjs';
import { runCommand } from './run-command.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * Runs one Jest project. A skipped or unwritten test counts as a failure: nothing is left out silently.
 *
 * @param {string} name a project of config/jest.config.cjs
 * @param {{ workers: number, env?: Record<string, string> }} surroundings `workers`: test files at the same time
 * @returns {Promise<Count>}
 */
export async function runJest(name, { workers, env = {} }) {
  const report = at('node_modules/.cache/test-reports', `${name}.json`);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const args = [
    '-c',
    at('config/jest.config.cjs'),
    '--selectProjects',
    name,
    '--json',
    '--outputFile',
    report,
    `--maxWorkers=${workers}`,
  ];
  const jest = at('node_modules/jest/bin/jest.js');
  const failure = await runCommand(process.execPath, [jest, ...args], { env, quiet: true }).then(
    () => null,
    (error) => error,
  );
  return readReport(name, report, failure);
}

function readReport(name, report, failure) {
  let result;
  try {
    result = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    console.log(failure?.message ?? `${name}: Jest left no report`);
    return { passed: 0, failed: 1 };
  }
  const skipped = result.numPendingTests + result.numTodoTests;
  if (skipped > 0) console.log(`${skipped} test(s) of ${name} are skipped or only planned: finish or remove them.`);
  if (result.numTotalTests === 0) console.log(`There are no tests in test/${name}.`);
  // A file that cannot be loaded has no tests to count, and is a failure all the same.
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites + skipped;
  return {
    passed: result.numPassedTests,
    failed: failure || result.numTotalTests === 0 ? Math.max(failed, 1) : failed,
  };
}
