import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CloudBaseError } from '../database/errors';
import type { AnswerMessage, InvokeMessage, WorkerMessage, WorkerStart } from './protocol';

/** Loading a bundle has a limit of its own, as on the platform. */
const START_LIMIT_MS = 10_000;
/** Bytes of a function's answer. */
const RESPONSE_LIMIT = 6 * 1024 * 1024;

/** Answers a question of the SDK (JSON of the request's body) with JSON; never fails. */
export type Answerer = (question: string) => Promise<string>;

export type LogSink = (functionName: string, requestId: string | undefined, stream: string, text: string) => void;

interface Running {
  message: InvokeMessage;
  timer: NodeJS.Timeout;
  resolve: (response: string) => void;
  reject: (error: CloudBaseError) => void;
}

/** One worker thread with one function in it. After an exceeded limit or a crash it is over, and only its call fails. */
export class FunctionInstance {
  /** When it last finished something (real time). */
  idleSince = Date.now();
  alive = true;
  private readonly worker: Worker;
  private running: Running | undefined;

  constructor(
    readonly functionName: string,
    readonly builtAt: number,
    readonly memoryMB: number,
    options: {
      workerFile: string;
      bundle: string;
      environment: Record<string, string>;
      log: LogSink;
      answer: Answerer;
    },
  ) {
    const codeFile = join(dirname(options.workerFile), '.compiled', functionName);
    const workerData: WorkerStart = { bundle: options.bundle, functionName, codeFile };
    this.worker = new Worker(options.workerFile, {
      workerData,
      env: options.environment,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryMB, maxYoungGenerationSizeMb: Math.max(8, memoryMB / 8) },
    });
    this.worker.on('message', (message: WorkerMessage) => {
      if (message.type === 'question') void this.answer(message.id, options.answer(message.text));
      else this.receive(message, options.log);
    });
    this.worker.on('error', (error: NodeJS.ErrnoException) => {
      const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      const text = memory ? `used more than ${memoryMB} MB` : (error.stack ?? String(error));
      this.end(
        new CloudBaseError(memory ? 'FUNCTIONS_MEMORY_LIMIT' : 'FUNCTIONS_EXECUTE_FAIL', `${functionName}: ${text}`),
      );
    });
    this.worker.on('exit', (code) => {
      this.end(new CloudBaseError('FUNCTIONS_EXECUTE_FAIL', `${functionName}: the instance exited with code ${code}`));
    });
  }

  /**
   * Runs one invocation; the caller sees to it that there is no other.
   * @returns JSON of what `main` returned
   * @throws CloudBaseError FUNCTIONS_*
   */
  invoke(message: InvokeMessage): Promise<string> {
    return new Promise((resolve, reject) => {
      const timer = this.limit(START_LIMIT_MS, 'did not load');
      this.running = { message, timer, resolve, reject };
      this.worker.postMessage(message);
    });
  }

  /** Ends the thread, and with it what it still runs. */
  terminate(reason = 'the gateway stops'): void {
    this.end(new CloudBaseError('FUNCTIONS_EXECUTE_FAIL', `${this.functionName}: ${reason}`));
  }

  private limit(milliseconds: number, what: string): NodeJS.Timeout {
    return setTimeout(() => {
      this.end(
        new CloudBaseError('FUNCTIONS_TIME_LIMIT', `${this.functionName}: ${what} within ${milliseconds / 1000} s`),
      );
    }, milliseconds);
  }

  private async answer(id: number, answer: Promise<string>): Promise<void> {
    const message: AnswerMessage = { type: 'answer', id, text: await answer };
    if (this.alive) this.worker.postMessage(message);
  }

  private receive(message: Exclude<WorkerMessage, { type: 'question' }>, log: LogSink): void {
    if (message.type === 'log') {
      log(this.functionName, message.requestId, message.stream, message.text);
      return;
    }
    const running = this.running;
    if (!running || message.type === 'ready' || message.requestId !== running.message.requestId) return;
    clearTimeout(running.timer);
    if (message.type === 'started') {
      running.timer = this.limit(running.message.timeoutMs, 'did not finish');
      return;
    }
    this.running = undefined;
    this.idleSince = Date.now();
    if (message.type === 'failed') {
      running.reject(new CloudBaseError('FUNCTIONS_EXECUTE_FAIL', `${this.functionName}: ${message.message}`));
    } else if (Buffer.byteLength(message.response) > RESPONSE_LIMIT) {
      const text = `${this.functionName}: the response is larger than 6 MB`;
      running.reject(new CloudBaseError('FUNCTIONS_RESPONSE_TOO_LARGE', text));
    } else {
      running.resolve(message.response);
    }
  }

  private end(error: CloudBaseError): void {
    if (this.running) {
      clearTimeout(this.running.timer);
      this.running.reject(error);
      this.running = undefined;
    }
    if (!this.alive) return;
    this.alive = false;
    void this.worker.terminate();
  }
}
