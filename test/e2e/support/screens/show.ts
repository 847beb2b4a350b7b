/** Brings a screen into a state and waits until it stands there. */
import type { Page } from 'playwright-core';
import type { Records } from './records';
import type { State } from './states';
import { addressOf, type Screen } from './table';
import type { ScreenVisitor } from './visitor';

/** Of every wait: it catches only what never comes, however busy the machine is. */
const LIMIT = { timeout: 60_000 };
const busy = '.plh-skeleton, [aria-busy=true]';

/** Fonts are there, nothing is being fetched, no grey bars are left. */
export async function settled({ page, quiet }: ScreenVisitor): Promise<void> {
  await quiet();
  await page.waitForFunction(
    (selector) => [...document.querySelectorAll(selector)].every((element) => !element.checkVisibility()),
    busy,
    LIMIT,
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

const seen = (page: Page, text: string | RegExp) => page.getByText(text).filter({ visible: true }).first();

/** Something that says what goes on in place of the record. */
const sign = (page: Page, role: 'status' | 'alert') =>
  page
    .locator(`[role=${role}], ${role === 'status' ? busy : '.plh-state'}`)
    .filter({ visible: true })
    .first();

/**
 * Opens the screen and waits for what it is to show.
 * @returns what did not come; null when all is well
 */
export async function show(
  visitor: ScreenVisitor,
  screen: Screen,
  state: State,
  records: Records,
): Promise<string | null> {
  const { page } = visitor;
  await visitor.open(addressOf(screen, records));
  try {
    switch (state.name) {
      case 'loading':
        await sign(page, 'status').waitFor(LIMIT);
        return null;
      case 'error':
      case 'offline':
        await sign(page, 'alert').waitFor(LIMIT);
        return null;
      case 'forbidden':
        await sign(page, 'alert').waitFor(LIMIT);
        break;
      case 'empty':
        break;
      case 'phone':
      case 'large':
      case 'dark':
      case 'english':
      case 'desk':
        await seen(page, screen.shows(records, state.settings.language)).waitFor(LIMIT);
    }
    await settled(visitor);
    return null;
  } catch (error) {
    return String(error).split('\n')[0] ?? 'did not come';
  }
}
