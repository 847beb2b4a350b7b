import type { GatewayClock } from '../clock';
import type { FunctionInvoker } from '../functions/invoker';
import type { LogSink } from '../functions/instance';
import { schedulesOf, type Schedule, type Trigger } from './triggers';

/** Longest sleep in real milliseconds: the machine's own clock may be moved meanwhile. */
const MAXIMUM_SLEEP_MS = 30_000;

/** Runs timer triggers at the gateway's clock. A time that was jumped over by moving the clock runs once, afterwards. */
export class Timers {
  private readonly schedules: Schedule[];
  private readonly due = new Map<Schedule, number | undefined>();
  private readonly running = new Set<Schedule>();
  private sleep: NodeJS.Timeout | undefined;
  private stopped = true;

  constructor(
    triggers: readonly Trigger[],
    private readonly clock: GatewayClock,
    private readonly invoker: FunctionInvoker,
    private readonly log: LogSink,
  ) {
    this.schedules = schedulesOf(triggers);
  }

  start(): void {
    this.stopped = false;
    this.plan();
    this.clock.onMove(() => {
      if (this.stopped) return;
      this.runDue();
      this.plan();
    });
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.sleep);
  }

  /**
   * Runs one trigger now, whatever its schedule says.
   * @returns JSON of the function's answer; undefined when there is no such trigger
   * @throws CloudBaseError FUNCTIONS_*
   */
  async runNow(functionName: string, name: string): Promise<string | undefined> {
    const found = this.schedules.find(({ trigger }) => trigger.function === functionName && trigger.name === name);
    return found && (await this.invoke(found.trigger));
  }

  /** Next times, for people to look at. */
  upcoming(): { function: string; name: string; cron: string; next: number | undefined }[] {
    return this.schedules.map((schedule) => ({ ...schedule.trigger, next: schedule.nextAfter(this.clock.now()) }));
  }

  private plan(): void {
    clearTimeout(this.sleep);
    const now = this.clock.now();
    for (const schedule of this.schedules) this.due.set(schedule, schedule.nextAfter(now));
    this.wait();
  }

  private wait(): void {
    if (this.stopped) return;
    const soonest = Math.min(...[...this.due.values()].map((time) => time ?? Infinity));
    const wait = Math.min(MAXIMUM_SLEEP_MS, Math.max(5, soonest - this.clock.now()));
    this.sleep = setTimeout(() => {
      this.runDue();
      this.wait();
    }, wait).unref();
  }

  private runDue(): void {
    const now = this.clock.now();
    for (const [schedule, time] of this.due) {
      if (time === undefined || time > now) continue;
      this.due.set(schedule, schedule.nextAfter(now));
      void this.runScheduled(schedule);
    }
  }

  /** A trigger that is still at work is not started again. */
  private async runScheduled(schedule: Schedule): Promise<void> {
    if (this.running.has(schedule)) return;
    this.running.add(schedule);
    try {
      await this.invoke(schedule.trigger);
    } catch (error) {
      if (!this.stopped)
        this.log(schedule.trigger.function, undefined, 'timer', `${schedule.trigger.name}: ${String(error)}`);
    } finally {
      this.running.delete(schedule);
    }
  }

  private async invoke(trigger: Trigger): Promise<string> {
    const Time = new Date(this.clock.now()).toISOString();
    const event = JSON.stringify({ Type: 'Timer', TriggerName: trigger.name, Time, Message: '' });
    const caller = { openid: '', offsetMs: this.clock.offsetMs };
    return (await this.invoker.invoke(trigger.function, event, caller, 'wx_trigger')).response;
  }
}
