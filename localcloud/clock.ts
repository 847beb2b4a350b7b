/** The gateway's clock: real time, moved by an offset. Functions, serverDate() and timers see it. */
export class GatewayClock {
  private readonly listeners: (() => void)[] = [];

  /** @param offsetMs milliseconds ahead of (or, negative, behind) real time */
  constructor(private offset: number) {}

  get offsetMs(): number {
    return this.offset;
  }

  /** Epoch milliseconds. */
  now(): number {
    return Date.now() + this.offset;
  }

  move(offsetMs: number): void {
    this.offset = offsetMs;
    for (const listener of this.listeners) listener();
  }

  /** Calls back after each move. */
  onMove(listener: () => void): void {
    this.listeners.push(listener);
  }
}
