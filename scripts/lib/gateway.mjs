import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './console.mjs';
import { at, root } from './paths.mjs';

/** Where the gateway listens; PORT moves it. */
export const gatewayPort = () => Number(process.env.PORT ?? 8080);
export const gatewayUrl = (port = gatewayPort()) => `http://127.0.0.1:${port}`;

/** True when something already listens there. */
export function isTaken(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** @throws {Failure} that says what to do when the port is taken */
export async function refuseTakenPort(port) {
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Failure(`PORT must be a port number, not ${port}`);
  if (!(await isTaken(port))) return;
  throw new Failure(
    `Port ${port} is taken: perhaps the demonstration already runs, look at ${gatewayUrl(port)}.\n` +
      `Otherwise end that program, or choose another port: PORT=${port + 1} npm start`,
  );
}

/** The gateway's arguments for the demonstration: this project's bundles, pages, configuration and personas. */
function gatewayArguments(port, extra) {
  return [
    ...['--enable-source-maps', at('dist/localcloud/main.js'), '--port', String(port), '--data', at('.data')],
    ...['--functions', at('dist/cloudfunctions'), '--static', at('dist/h5'), '--config', at('config/cloudbase')],
    ...(existsSync(at('demo/personas.json')) ? ['--personas', at('demo/personas.json')] : []),
    ...['--env-file', at('.data/secrets.env'), ...extra],
  ];
}

/** Starts the gateway as a child of this process, its output going to ours. */
export const spawnGateway = (port, extra = []) =>
  spawn(process.execPath, gatewayArguments(port, extra), { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });

/** Waits until it answers on its port. @throws {Failure} when it ends, or does not answer in time */
export async function untilReady(child, port, limitMs = 30_000) {
  const deadline = Date.now() + limitMs;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Failure('The gateway ended while starting.');
    if (await isTaken(port)) return;
    await sleep(50);
  }
  throw new Failure(`The gateway did not answer on port ${port} within ${limitMs / 1000} s.`);
}

/** Asks it to end, waits for it, and uses force after 5 s. */
export async function endGateway(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(force);
}
