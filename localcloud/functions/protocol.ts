/** What the gateway tells a worker when it starts. */
export interface WorkerStart {
  bundle: string;
  functionName: string;
  /** The file in which compiled code is kept from one start to the next. */
  codeFile: string;
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
  /** The moment at which it begins, when one was asked for: starting an instance takes none of it. */
  beginsAt: number | undefined;
  timeoutMs: number;
  memoryMB: number;
}

/** The answer to a question of the SDK, gateway → worker. */
export interface AnswerMessage {
  type: 'answer';
  id: number;
  text: string;
}

/** Worker → gateway. A question is the JSON body of a request of the SDK. */
export type WorkerMessage =
  | { type: 'ready' }
  | { type: 'question'; id: number; text: string }
  | { type: 'started'; requestId: string }
  | { type: 'result'; requestId: string; response: string }
  | { type: 'failed'; requestId: string; message: string }
  | { type: 'log'; requestId: string | undefined; stream: 'stdout' | 'stderr'; text: string };
