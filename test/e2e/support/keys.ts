/** The app by keyboard alone: the way to a control is the Tab key, and one must see where one is. */
import type { Locator, Page } from 'playwright-core';

/** Steps of the Tab key after which a control counts as out of reach. */
const FARTHEST = 250;

/** What the browser shows of the focus: how the focused element, or the frame around it, differs from how it looks without. */
function focusLook(): { seen: boolean; name: string } {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return { seen: false, name: 'nothing' };
  const name = `${focused.tagName.toLowerCase()} “${(focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim().slice(0, 30)}”`;
  const chain = [focused, focused.parentElement, focused.parentElement?.parentElement].filter(
    (one) => one instanceof HTMLElement,
  );
  const look = (): string =>
    chain
      .map((element) => {
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = getComputedStyle(element);
        return [outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor].join();
      })
      .join('|');
  const withFocus = look();
  focused.blur();
  const without = look();
  focused.focus({ preventScroll: true });
  return { seen: withFocus !== without, name };
}

const isThere = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement || element.contains(document.activeElement));

/**
 * Goes on with the Tab key until the control has the focus.
 * @throws Error when it is never reached, when the order was forced by tabindex, or when nothing shows where the focus is
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const control = target.filter({ visible: true }).first();
  await control.waitFor();
  const forced = await page.locator('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])').count();
  if (forced > 0) throw new Error(`${forced} elements force their place in the order of the Tab key`);
  for (let step = 0; !(await isThere(control)); step += 1) {
    if (step === FARTHEST) throw new Error(`not reached with the Tab key: ${control.toString()}`);
    await page.keyboard.press('Tab');
  }
  const { seen, name } = await page.evaluate(focusLook);
  if (!seen) throw new Error(`nothing shows that the focus is at ${name}`);
}

export async function press(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

export async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** Agrees in the dialog that asks before anything final: it has the focus, and Enter agrees. */
export async function agree(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog').filter({ visible: true }).last();
  await dialog.waitFor();
  if (!(await isThere(dialog))) throw new Error('the dialog does not take the focus');
  await page.keyboard.press('Enter');
}
