import { CloudBaseError } from '../errors';
import { LIMITS } from '../limits';

/** Which transaction has an uncommitted write on which document. The first writer holds it until it ends. */
export class Locks {
  private readonly holders = new Map<string, string>();
  private waiters: (() => void)[] = [];

  holder(key: string): string | undefined {
    return this.holders.get(key);
  }

  hold(key: string, transactionId: string): void {
    this.holders.set(key, transactionId);
  }

  release(keys: Iterable<string>): void {
    for (const key of keys) this.holders.delete(key);
    const waiters = this.waiters;
    this.waiters = [];
    for (const wake of waiters) wake();
  }

  /**
   * Waits until some transaction ends.
   * @param deadline epoch milliseconds (real time)
   * @throws CloudBaseError DATABASE_REQUEST_FAILED when the deadline passes first
   */
  async untilReleased(deadline: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        this.waiters.push(resolve);
        const message = `a transaction held the document for longer than ${LIMITS.lockWaitMs} ms`;
        timer = setTimeout(
          () => {
            reject(new CloudBaseError('DATABASE_REQUEST_FAILED', message));
          },
          Math.max(0, deadline - Date.now()),
        );
      });
    } finally {
      clearTimeout(timer);
    }
  }
}
