/* Runs in the worker. */

const RealDate = Date;
let offsetMs = 0;
let standsAt: number | undefined;

/** Moves the clock that `new Date()` and `Date.now()` show in this thread; timers keep running in real time. */
export function setClockOffset(milliseconds: number): void {
  offsetMs = milliseconds;
  standsAt = undefined;
}

/** Stops this thread's clock at the moment that was asked for: what a call writes does not depend on how fast the machine is. */
export function standAt(moment: number): void {
  standsAt = moment;
}

/** Puts the movable clock in place of the global `Date`. */
export function installClock(): void {
  const now = (): number => standsAt ?? RealDate.now() + offsetMs;
  const shifted: DateConstructor = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget: unknown): Date =>
      Reflect.construct(
        target,
        args.length === 0 ? [now()] : args,
        newTarget === shifted ? target : (newTarget as DateConstructor),
      ) as Date,
    apply: () => new RealDate(now()).toString(),
    get: (target, property, receiver) =>
      property === 'now' ? now : (Reflect.get(target, property, receiver) as unknown),
  });
  // `date.constructor` leads back here, so that libraries that copy dates through it keep working
  RealDate.prototype.constructor = shifted;
  globalThis.Date = shifted;
}
