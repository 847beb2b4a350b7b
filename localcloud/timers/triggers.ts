import { Cron } from 'croner';

/** One entry of triggers.json. */
export interface Trigger {
  function: string;
  name: string;
  /** CloudBase's seven fields: second minute hour day month weekday year, in Beijing time. */
  cron: string;
}

/** A trigger with its times. */
export class Schedule {
  private readonly cron: Cron;

  /** @throws Error when the expression is not one of seven fields that croner can read */
  constructor(readonly trigger: Trigger) {
    if (trigger.cron.trim().split(/\s+/).length !== 7) {
      throw new Error(`trigger ${trigger.name}: a cron expression of CloudBase has seven fields: ${trigger.cron}`);
    }
    this.cron = new Cron(trigger.cron.trim(), { paused: true, timezone: 'Asia/Shanghai', mode: '7-part' });
  }

  /** The first time after the given one, both in epoch milliseconds; undefined when there is none. */
  nextAfter(milliseconds: number): number | undefined {
    return this.cron.nextRun(new Date(milliseconds))?.getTime();
  }
}
