/** A test for every screen of the table, the screens of one person in one browser context: none waits for another, and each has its own limit. */
import type { TestGateway } from '../../../functions/support/gateway';
import { openBrowser, type TestBrowser } from '../browser';
import { startDemonstration } from '../demonstration';
import { findRecords, type Records } from './records';
import { show } from './show';
import { states, type Settings, type StateName } from './states';
import { batchesOf } from './take';
import { screens, type Screen } from './table';
import { visitAs, type ScreenVisitor } from './visitor';

export interface Stage {
  gateway: TestGateway;
  browser: TestBrowser;
  records: Records;
}

/** The demonstration, a browser and the records that screens are opened with, from before the file's first test until after its last. */
export function stage(): Stage {
  const it = {} as Stage;
  beforeAll(async () => {
    it.gateway = await startDemonstration();
    it.browser = await openBrowser();
    it.records = await findRecords(it.gateway);
  });
  afterAll(async () => {
    await it.browser?.close();
    await it.gateway?.close();
  });
  return it;
}

interface Ways {
  state: StateName;
  /** They differ from the state's own. */
  settings?: Partial<Settings>;
  chosen?: readonly Screen[];
}

/** Declares one test a screen: it opens it in the state, and fails when it does not come or `look` finds something. */
export function eachScreen(
  title: string,
  at: Stage,
  { state: name, settings = {}, chosen = screens }: Ways,
  look: (visitor: ScreenVisitor, screen: Screen) => Promise<string[]>,
): void {
  const state = { ...states[name], settings: { ...states[name].settings, ...settings } };
  describe(title, () => {
    describe.each(batchesOf(chosen, [name]).map((batch) => [`${batch.persona}, ${batch.minutes} min`, batch] as const))(
      '%s',
      (_, { persona, minutes, screens: ofOne }) => {
        let visitor: ScreenVisitor;
        beforeAll(async () => {
          visitor = await visitAs(at.browser.browser, at.gateway, { persona, minutes, state });
        });
        afterAll(() => visitor?.context.close());
        test.each(ofOne.map((screen) => [screen.name, screen] as const))('%s', async (__, screen) => {
          expect(await show(visitor, screen, state, at.records)).toBeNull();
          expect(await look(visitor, screen)).toEqual([]);
        });
      },
    );
  });
}
