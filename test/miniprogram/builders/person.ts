/** What a person does on a page: finds a control by what a screen reader says of it, waits until a page has come to rest. */
import { signatureOf } from '../../../demo/signature';
import type { CloudPhone } from './phone-of';
import { nodesOf, type Rendered, type TreeNode } from './rendered';
import { say } from './texts';
import type { OpenPage } from './weapp';

/** So long nothing may happen before a page counts as at rest. */
const QUIET_MS = 60;

/** Open until nothing is on its way. A page that counts seconds paints on, and is at rest all the same. */
export async function settled(page: OpenPage, phone: CloudPhone, rendered: Rendered): Promise<void> {
  let quietSince = Number.NaN;
  await page.until(() => {
    const busy = phone.waiting > 0 || page.paints.length === 0 || rendered.isLoading(page.tree());
    if (busy) quietSince = Number.NaN;
    else if (Number.isNaN(quietSince)) quietSince = performance.now();
    return performance.now() - quietSince > QUIET_MS;
  }, 'the end of loading');
}

/** Controls of a role below a node, with the name that a screen reader says. */
export const controls = (rendered: Rendered, below: TreeNode, role: string): { name: string; node: TreeNode }[] =>
  nodesOf(below).flatMap((node) =>
    rendered.attribute(node, 'aria-role') === role ? [{ name: rendered.nameOf(node), node }] : [],
  );

/** Touches the choice whose words begin so, in the group of this label. */
export async function choose(page: OpenPage, rendered: Rendered, group: string, choice: string): Promise<void> {
  const radios = () => {
    const found = controls(rendered, page.tree(), 'radiogroup').find(
      ({ node }) => rendered.attribute(node, 'aria-label') === group,
    );
    return found ? controls(rendered, found.node, 'radio') : [];
  };
  const wanted = () => radios().find(({ name }) => name.replace(/^✓\s*/, '').startsWith(choice));
  await page.until(() => wanted() !== undefined, `the choice “${choice}” of “${group}”`);
  const found = wanted();
  if (!found) return;
  const before = page.paints.length;
  page.tapOn(page.elementOf(found.node));
  // A person looks before touching the next thing.
  await page.until(() => page.paints.length > before, `an answer to “${choice}”`);
}

/** Agrees in the program's own dialog, which stands where WeChat's has no room for what its buttons do. */
export async function agree(page: OpenPage): Promise<void> {
  await page.until(() => page.all('#dialog-yes').length > 0, 'the question');
  page.tapOn(page.find('#dialog-yes'));
}

/** The signature pad as wx-stub lays it out, in px. */
const PAD = { width: 300, height: 180 };

/** Writes this trainee's name on the signature pad, stroke by stroke. */
export async function writeName(page: OpenPage, phone: CloudPhone, person: number): Promise<void> {
  await page.until(() => phone.canvases.has('#plh-signature'), 'the canvas');
  const strokes = signatureOf(person, 'on the phone');
  for (const stroke of strokes) {
    const points = stroke.flatMap((x, at): [number, number][] =>
      at % 2 === 0 ? [[(x * PAD.width) / 1000, ((stroke[at + 1] ?? 0) * PAD.height) / 1000]] : [],
    );
    page.draw(page.find('#plh-signature'), points);
  }
  await page.shows(say('signature.strokes', { count: strokes.length }));
}
