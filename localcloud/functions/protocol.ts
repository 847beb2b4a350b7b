/** What the gateway tells a worker when it starts. */
export interface WorkerStart {
  bundle: string;
  functionName: string;
}

/** One invocation, gateway → worker. */
export interface InvokeMessage {
  type: 'invoke';
  requestId: string;
  /** JSON of the event. */
  event: string;
  /** Environment variables of this invocation only. */
  environment: Record<string, string>;
  /** Milliseconds by which the invocation's clock is ahead of real time. */
  offsetMs: number;
  timeoutMs: number;
  memoryMB: number;
}

/** Worker → gateway. */
export type WorkerMessage =
  | { type: 'ready' }
  | { type: 'started'; requestId: string }
  | { type: 'result'; requestId: string; response: string }
  | { type: 'failed'; requestId: string; message: string }
  | { type: 'log'; requestId: string | undefined; stream: 'stdout' | 'stderr'; text: string };
