/* A function instance: loads one bundle and runs one invocation at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import { standAt, installClock, setClockOffset } from './functions/worker-clock';
import { keepCode, requireCompiled } from './functions/compiled-code';
import { installDirectLine } from './functions/direct-line';
import type { AnswerMessage, InvokeMessage, WorkerMessage, WorkerStart } from './functions/protocol';

type Main = (event: unknown, context: unknown) => unknown;

const MAXIMUM_LOG_TEXT = 16_384;

const port = parentPort;
if (!port) throw new Error('worker.js runs as a worker thread of the gateway');
const send = (message: WorkerMessage): void => {
  port.postMessage(message);
};

const { bundle, functionName, codeFile } = workerData as WorkerStart;
let main: Main | undefined;
let requestId: string | undefined;
let previous: string[] = [];

captureOutput('stdout');
captureOutput('stderr');
installClock();

const line = installDirectLine(sdkAddress(), (id, text) => {
  send({ type: 'question', id, text });
});
port.on('message', (message: InvokeMessage | AnswerMessage) => {
  if (message.type === 'answer') line.answered(message.id, message.text);
  else void invoke(message);
});
send({ type: 'ready' });

async function invoke(message: InvokeMessage): Promise<void> {
  requestId = message.requestId;
  enterEnvironment(message.environment);
  try {
    main ??= load();
    if (message.beginsAt === undefined) setClockOffset(message.offsetMs);
    else standAt(message.beginsAt);
    send({ type: 'started', requestId });
    const result = await main(JSON.parse(message.event), contextOf(message));
    send({ type: 'result', requestId, response: stringify(result) });
    keepCode();
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : describe(error);
    send({ type: 'failed', requestId, message: text });
  }
}

/** Where the SDK sends its questions (see sdk-environment.ts). */
function sdkAddress(): string {
  return (JSON.parse(process.env['TCB_CONTEXT_CNFG'] ?? '{}') as { URL?: string }).URL ?? '';
}

function load(): Main {
  const loaded = requireCompiled(bundle, codeFile) as { main?: unknown };
  if (typeof loaded.main !== 'function') throw new Error(`${functionName}/index.js exports no main`);
  return loaded.main as Main;
}

/** The identity of the invocation before must not show through: its variables go before the new ones come. */
function enterEnvironment(environment: Record<string, string>): void {
  for (const name of previous) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, environment);
  previous = Object.keys(environment);
}

function contextOf(message: InvokeMessage): Record<string, unknown> {
  const deadline = Date.now() + message.timeoutMs;
  return {
    callbackWaitsForEmptyEventLoop: false,
    request_id: message.requestId,
    requestId: message.requestId,
    function_name: functionName,
    function_version: '$LATEST',
    namespace: process.env['SCF_NAMESPACE'],
    memory_limit_in_mb: message.memoryMB,
    time_limit_in_ms: message.timeoutMs,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}

/** Lines that a function prints go to the gateway's log with the request they belong to. */
function captureOutput(stream: 'stdout' | 'stderr'): void {
  process[stream].write = (chunk: string | Uint8Array): boolean => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    send({ type: 'log', requestId, stream, text: text.slice(0, MAXIMUM_LOG_TEXT) });
    return true;
  };
}

function describe(error: unknown): string {
  try {
    return stringify(error);
  } catch {
    return String(error);
  }
}

/** What JSON cannot say (undefined, a function) is null, as on the platform. */
function stringify(result: unknown): string {
  return JSON.stringify(result) ?? 'null';
}
