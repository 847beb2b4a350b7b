import { CloudBaseError } from '../database/errors';
import { FunctionInstance, type Answerer, type LogSink } from './instance';
import type { InvokeMessage } from './protocol';
import { findBundle, settingsOf, type FunctionsConfig } from './settings';

export interface PoolOptions {
  functionsDir: string;
  workerFile: string;
  config: FunctionsConfig;
  /** Invocations that run at the same time. */
  size: number;
  /** Variables that every instance has. */
  environment: Record<string, string>;
  log: LogSink;
  /** Answers what functions ask through the SDK. */
  answer: Answerer;
}

/** What the pool needs to know of an invocation; depth is 0 for a call from outside, 1 for a call by a function … */
export interface Invocation {
  functionName: string;
  depth: number;
  requestId: string;
  event: string;
  environment: Record<string, string>;
  offsetMs: number;
  beginsAt: number | undefined;
}

/** Invocations that may wait. */
const QUEUE_LIMIT = 5000;
/** Warm instances kept although idle. */
const IDLE_LIMIT = 24;

/**
 * Worker threads, one function each, one invocation at a time, kept warm. Each depth of nesting has its own `size`
 * places: a function that waits for another never takes the place that the other needs.
 */
export class FunctionPool {
  private readonly idle: FunctionInstance[] = [];
  private readonly busy = new Set<FunctionInstance>();
  private readonly runningAt = new Map<number, number>();
  private waiting: { depth: number; start: () => void; refuse: (error: CloudBaseError) => void }[] = [];

  constructor(private readonly options: PoolOptions) {}

  /**
   * @returns JSON of the function's answer
   * @throws CloudBaseError FUNCTIONS_*
   */
  async run(invocation: Invocation): Promise<string> {
    await this.place(invocation.depth);
    try {
      return await this.runNow(invocation);
    } finally {
      this.leave(invocation.depth);
    }
  }

  close(): void {
    const error = new CloudBaseError('FUNCTIONS_EXECUTE_FAIL', 'the gateway stops');
    for (const { refuse } of this.waiting) refuse(error);
    this.waiting = [];
    for (const instance of [...this.idle, ...this.busy]) instance.terminate();
    this.idle.length = 0;
  }

  private async runNow({
    functionName,
    requestId,
    event,
    environment,
    offsetMs,
    beginsAt,
  }: Invocation): Promise<string> {
    const { timeoutSeconds, memoryMB } = settingsOf(this.options.config, functionName);
    const instance = this.acquire(functionName, memoryMB);
    const timeoutMs = timeoutSeconds * 1000;
    const now = { offsetMs, beginsAt };
    const message: InvokeMessage = { type: 'invoke', requestId, event, environment, ...now, timeoutMs, memoryMB };
    try {
      return await instance.invoke(message);
    } finally {
      this.release(instance);
    }
  }

  private acquire(functionName: string, memoryMB: number): FunctionInstance {
    const bundle = findBundle(this.options.functionsDir, functionName);
    if (!bundle)
      throw new CloudBaseError('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${functionName}`);
    for (const stale of this.idle.filter((i) => i.functionName === functionName && i.builtAt !== bundle.builtAt)) {
      this.drop(stale);
    }
    const at = this.idle.findLastIndex((instance) => instance.functionName === functionName && instance.alive);
    const warm = at < 0 ? undefined : this.idle.splice(at, 1)[0];
    const { workerFile, environment, log, answer } = this.options;
    const instance =
      warm ??
      new FunctionInstance(functionName, bundle.builtAt, memoryMB, {
        workerFile,
        bundle: bundle.file,
        environment,
        log,
        answer,
      });
    this.busy.add(instance);
    return instance;
  }

  private release(instance: FunctionInstance): void {
    this.busy.delete(instance);
    if (!instance.alive) return;
    this.idle.push(instance);
    const oldest = this.idle.length > IDLE_LIMIT ? this.idle[0] : undefined;
    if (oldest) this.drop(oldest);
  }

  private drop(instance: FunctionInstance): void {
    this.idle.splice(this.idle.indexOf(instance), 1);
    instance.terminate('replaced');
  }

  private async place(depth: number): Promise<void> {
    const running = this.runningAt.get(depth) ?? 0;
    if (running < this.options.size) {
      this.runningAt.set(depth, running + 1);
      return;
    }
    if (this.waiting.length >= QUEUE_LIMIT) {
      throw new CloudBaseError('FUNCTIONS_QUEUE_FULL', `${QUEUE_LIMIT} invocations are waiting already`);
    }
    await new Promise<void>((start, refuse) => {
      this.waiting.push({ depth, start, refuse });
    });
  }

  /** Hands the place to the next in the queue of the same depth, or gives it up. */
  private leave(depth: number): void {
    const at = this.waiting.findIndex((waiter) => waiter.depth === depth);
    const next = at < 0 ? undefined : this.waiting.splice(at, 1)[0];
    if (next) next.start();
    else this.runningAt.set(depth, (this.runningAt.get(depth) ?? 1) - 1);
  }
}
