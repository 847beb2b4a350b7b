/**
 * The SDK in a function's thread asks its gateway over HTTP, as it asks Tencent's. Both are one process here, and a socket
 * between them is two thirds of what a question costs: so the thread answers `http.request` to that very address through
 * its message port. The SDK stays as it is, and so does the text of questions and answers; uploads and forms still go by HTTP.
 */
import { EventEmitter } from 'node:events';
import http, { type IncomingMessage } from 'node:http';

type Callback = (response: IncomingMessage) => void;
interface RequestOptions {
  method?: string;
  headers?: Record<string, string | number | undefined>;
}

export interface DirectLine {
  /** An answer has come from the gateway. */
  answered(id: number, text: string): void;
}

/**
 * @param address where the SDK sends its questions, without a query
 * @param send puts a question to the gateway
 */
export function installDirectLine(address: string, send: (id: number, text: string) => void): DirectLine {
  const open = new Map<number, (text: string) => void>();
  let last = 0;
  const ask = (text: string, answer: (text: string) => void): void => {
    last += 1;
    open.set(last, answer);
    send(last, text);
  };
  const byHttp = http.request as (...given: unknown[]) => unknown;
  const request = (...given: unknown[]): unknown => {
    const [url, options, callback] = given;
    const direct =
      typeof url === 'string' &&
      url.startsWith(`${address}?`) &&
      typeof callback === 'function' &&
      isPlainPost(options as RequestOptions);
    return direct ? new DirectRequest(ask, callback as Callback) : byHttp(...given);
  };
  http.request = request as typeof http.request;
  return {
    answered: (id, text) => {
      const answer = open.get(id);
      open.delete(id);
      answer?.(text);
    },
  };
}

function isPlainPost({ method, headers = {} }: RequestOptions): boolean {
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  return method?.toLowerCase() === 'post' && !String(type).startsWith('multipart/');
}

/** As much of a ClientRequest as the SDK uses. */
class DirectRequest extends EventEmitter {
  readonly socket = { connecting: false };
  private body = '';
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly ask: (text: string, answer: (text: string) => void) => void,
    private readonly callback: Callback,
  ) {
    super();
  }

  setTimeout(milliseconds: number): this {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.emit('timeout'), milliseconds);
    return this;
  }

  write(text: string): boolean {
    this.body += text;
    return true;
  }

  end(): this {
    this.ask(this.body, (answer) => {
      clearTimeout(this.timer);
      this.respond(answer);
    });
    return this;
  }

  private respond(answer: string): void {
    const response = Object.assign(new EventEmitter(), {
      statusCode: 200,
      headers: { 'content-type': 'application/json; charset=utf-8' },
    });
    this.callback(response as unknown as IncomingMessage);
    response.emit('data', Buffer.from(answer));
    response.emit('end');
  }
}
