/**
 * R-ATTEND 5: signing in by the six digits, on a phone upright, small and on its side, and on a desk: the box to sign in and the code are whole, what was
 * drawn stays when the phone is turned, and the success page stays.
 */
import { gcj02 } from '../../src/pages/sign-in/gcj02';
import type { TestGateway } from '../functions/support/gateway';
import { register } from '../functions/support/people';
import { openBrowser, type TestBrowser } from './support/browser';
import { writeName } from './support/canvas';
import { MOMENT, startDemonstration } from './support/demonstration';
import { findRecords, type Records } from './support/screens/records';
import { states } from './support/screens/states';
import { visitAs, type ScreenVisitor } from './support/screens/visitor';
import { say } from './support/texts';

const SIZES = [
  { width: 375, height: 812 },
  { width: 320, height: 568 },
  { width: 812, height: 375 },
  { width: 1280, height: 800 },
];

let gateway: TestGateway;
let browser: TestBrowser;
let records: Records;
let sessionId: string;

beforeAll(async () => {
  gateway = await startDemonstration();
  browser = await openBrowser();
  records = await findRecords(gateway);
  sessionId = records.session('running');
});
afterAll(async () => {
  await browser?.close();
  await gateway?.close();
});

const boxOf = async ({ page }: ScreenVisitor, selector: string) => {
  const found = page.locator(selector).filter({ visible: true }).first();
  await found.waitFor();
  await found.scrollIntoViewIfNeeded();
  return (await found.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };
};
/** Whether all of it can be seen at once. */
const isWhole = async (visitor: ScreenVisitor, selector: string): Promise<boolean> => {
  const { x, y, width, height } = await boxOf(visitor, selector);
  const size = visitor.page.viewportSize() ?? { width: 0, height: 0 };
  return width > 0 && x >= 0 && y >= -1 && x + width <= size.width + 1 && y + height <= size.height + 1;
};

/** Where a browser says it is, in its own degrees, when it stands at this place of the map. */
function inBrowser(map: { latitude: number; longitude: number }): { latitude: number; longitude: number } {
  let { latitude, longitude } = map;
  for (let step = 0; step < 3; step += 1) {
    const shown = gcj02({ latitude, longitude });
    latitude += map.latitude - shown.latitude;
    longitude += map.longitude - shown.longitude;
  }
  return { latitude, longitude };
}

test('R-ATTEND 5: wrong digits stay with their error, right ones lead to the signature, which stays when the phone is turned', async () => {
  await gateway.moveClock(MOMENT);
  const persona = 'trainee-541';
  await register(gateway, persona, { phone: '19900990641' });
  const { session } = await gateway.call('institution-1', 'session.get', { sessionId });
  const position = session.venues.find(({ venueId }) => venueId === records.venueId)?.position;
  if (!position) throw new Error('the venue has no position');
  const trainee = await visitAs(browser.browser, gateway, { persona, state: states.phone });
  try {
    await trainee.context.grantPermissions(['geolocation']);
    await trainee.context.setGeolocation({ ...inBrowser(position), accuracy: 20 });
    await trainee.open(`pages/sign-in/index?sessionId=${sessionId}`);
    const field = trainee.page
      .getByRole('textbox', { name: say('signIn.digits') })
      .filter({ visible: true })
      .first();
    await field.fill('000 000');
    await trainee.page.getByRole('alert').filter({ visible: true }).first().waitFor();
    expect(await field.inputValue()).toBe('000 000');
    const venue = { sessionId, venueId: records.venueId };
    const { codes } = await gateway.call('institution-1', 'attendance.showCode', venue);
    await field.fill(codes[0]?.digits ?? '');
    const pad = '#plh-signature';
    await trainee.page.locator(pad).filter({ visible: true }).first().waitFor();
    await writeName(trainee.page);
    const strokes = trainee.page
      .getByText(say('signature.strokes').replace('{count}', '2'))
      .filter({ visible: true })
      .first();
    await strokes.waitFor();
    for (const size of SIZES) {
      await trainee.page.setViewportSize(size);
      expect([size, await isWhole(trainee, pad)]).toEqual([size, true]);
      await strokes.waitFor();
    }
    await trainee.page.setViewportSize(SIZES[2]!);
    // On its side the button stands beside the box: both are seen at once.
    expect(await isWhole(trainee, pad)).toBe(true);
    const box = await boxOf(trainee, pad);
    const button = await boxOf(trainee, '#sign');
    expect(button.x).toBeGreaterThanOrEqual(box.x + box.width);
    expect(button.y + button.height).toBeLessThanOrEqual(375);
    await trainee.page.locator('#sign').filter({ visible: true }).first().click();
    await trainee.page.locator('#signed-in').filter({ visible: true }).first().waitFor();
    expect(await isWhole(trainee, '#signed-in')).toBe(true);
    await trainee.quiet();
    expect(trainee.page.url()).toContain('pages/sign-in/index');
  } finally {
    await trainee.context.close();
  }
});

test('R-ATTEND 5: the code is whole with its digits on every screen', async () => {
  const staff = await visitAs(browser.browser, gateway, { persona: 'institution-1', state: states.phone });
  try {
    await staff.open(`packages/institution/code/index?sessionId=${sessionId}`);
    for (const size of SIZES) {
      await staff.page.setViewportSize(size);
      expect([size, await isWhole(staff, '#sign-in-code')]).toEqual([size, true]);
      expect(await isWhole(staff, '#sign-in-digits-shown')).toBe(true);
      // to be read from some way off
      expect((await boxOf(staff, '#sign-in-digits-shown')).height).toBeGreaterThan(30);
    }
  } finally {
    await staff.context.close();
  }
});
