import { spawn } from 'node:child_process';
import { Failure } from './console.mjs';
import { root } from './paths.mjs';

/**
 * Runs a command, in the project's root or in `cwd`, and waits for it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, quiet?: boolean }} [options] `quiet` keeps the output back and shows it only
 *   when the command fails
 * @returns {Promise<string>} the output when `quiet`, else ''
 * @throws {Failure} when the command cannot be started or ends with anything but 0
 */
export function runCommand(command, args, { cwd = root, env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => reject(new Failure(`${command} cannot be started: ${error.message}`)));
    child.on('close', (code, signal) => {
      const text = Buffer.concat(output).toString('utf8');
      if (code === 0) return resolve(text);
      if (quiet) process.stdout.write(text);
      reject(new Failure(`${[command, ...args].join(' ')} ended with ${signal ?? `code ${code}`}`));
    });
  });
}
