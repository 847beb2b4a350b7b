/** Screens of those who take part: accessible, and whole in longer texts; and a script written from top to bottom, its lines from left to right, as Mongolian is (mn-Mong). */
import { join } from 'node:path';
import { everyScreen, stage } from './support/screens/every';
import { show } from './support/screens/show';
import { states } from './support/screens/states';
import { screens } from './support/screens/table';
import { visitAs } from './support/screens/visitor';
import { uprightProblems, writeUpright } from './support/writing';

const at = stage();

everyScreen(at, ['visitor', 'trainee', 'institution', 'evaluator']);

test.each(['policy-detail', 'session-detail'])(
  '%s written from top to bottom: nothing overlaps, texts fit',
  async (name) => {
    const screen = screens.find((one) => one.name === name);
    if (!screen) throw new Error(`no screen ${name}`);
    const visitor = await visitAs(at.browser.browser, at.gateway, { persona: screen.persona, state: states.phone });
    try {
      expect(await show(visitor, screen, states.phone, at.records)).toBeNull();
      await visitor.page.evaluate(writeUpright);
      const { blocks, found } = await visitor.page.evaluate(uprightProblems);
      const folder = process.env.E2E_SHOTS;
      if (folder) await visitor.page.screenshot({ path: join(folder, `vertical-${name}.png`) });
      expect(blocks).toBeGreaterThan(5);
      expect(found).toEqual([]);
    } finally {
      await visitor.context.close();
    }
  },
);
