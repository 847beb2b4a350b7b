/** Walks through every screen of the table in one browser, the screens of one person in one context: for tests that look at all of them. */
import type { Browser } from 'playwright-core';
import type { TestGateway } from '../../../functions/support/gateway';
import type { Records } from './records';
import { show } from './show';
import { states, type Settings, type StateName } from './states';
import { batchesOf } from './take';
import { screens, type Screen } from './table';
import { visitAs, type ScreenVisitor } from './visitor';

interface Surroundings {
  browser: Browser;
  gateway: TestGateway;
  records: Records;
}

/** Screens that are looked at at the same time. */
const WORKERS = 2;

/**
 * Opens each screen in the state and calls `look` when it stands there.
 * @param settings differ from the state's own
 * @returns what `look` found, and the screens that did not come, each line beginning with the screen's name
 */
export async function everyScreen(
  { browser, gateway, records }: Surroundings,
  stateName: StateName,
  look: (visitor: ScreenVisitor, screen: Screen) => Promise<string[]>,
  settings: Partial<Settings> = {},
  chosen: readonly Screen[] = screens,
): Promise<string[]> {
  const state = states[stateName];
  const dressed = { ...state, settings: { ...state.settings, ...settings } };
  const waiting = batchesOf(chosen, [stateName]);
  const found: string[] = [];
  const work = async (): Promise<void> => {
    for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
      const { persona, minutes } = batch;
      const visitor = await visitAs(browser, gateway, { persona, minutes, state: dressed });
      try {
        for (const screen of batch.screens) {
          const missing = await show(visitor, screen, dressed, records);
          const lines = missing === null ? await look(visitor, screen) : [`not there: ${missing}`];
          found.push(...lines.map((line) => `${screen.name}: ${line}`));
        }
      } finally {
        await visitor.context.close();
      }
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  return found.sort();
}
