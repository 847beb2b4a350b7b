/**
 * R-ATTEND 4: a hall without a network. Scanned and signed with the network cut, the phone keeps both and says so, and they are
 * delivered when there is a network again: one attendance, marked as delivered late.
 */
import type { Page } from 'playwright-core';
import type { TestGateway } from '../functions/support/gateway';
import { register } from '../functions/support/people';
import { openBrowser, type TestBrowser } from './support/browser';
import { film } from './support/camera';
import { pixelsOf, writeName } from './support/canvas';
import { MOMENT, startDemonstration } from './support/demonstration';
import { findRecords, type Records } from './support/screens/records';
import { states } from './support/screens/states';
import { visitAs, type ScreenVisitor } from './support/screens/visitor';
import { say } from './support/texts';
import { until } from './support/until';

const MINUTE = 60_000;

let gateway: TestGateway;
let browser: TestBrowser;
let records: Records;
let sessionId: string;
let phones = 0;

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

/** A trainee before the camera, whose network is cut once the screen is there, and who scans and signs. */
async function signInWithoutNetwork(persona: string): Promise<ScreenVisitor> {
  await gateway.moveClock(MOMENT);
  phones += 1;
  await register(gateway, persona, { phone: `199009906${String(phones).padStart(2, '0')}` });
  await gateway.call(persona, 'registration.create', { sessionId, venueId: records.venueId }).catch(() => undefined);
  const staff = await visitAs(browser.browser, gateway, { persona: 'institution-1', state: states.desk });
  await staff.open(`packages/institution/code/index?sessionId=${sessionId}`);
  const trainee = await visitAs(browser.browser, gateway, { persona, state: states.phone });
  await trainee.open(`pages/sign-in/index?sessionId=${sessionId}`);
  await trainee.page
    .getByRole('button', { name: say('scanner.start') })
    .filter({ visible: true })
    .first()
    .waitFor();
  await trainee.quiet();
  await trainee.context.setOffline(true);
  film(browser.cameraFile, await pixelsOf(staff.page));
  await staff.context.close();
  await trainee.page
    .getByRole('button', { name: say('scanner.start') })
    .filter({ visible: true })
    .first()
    .click();
  await trainee.page.getByText(say('signIn.kept')).filter({ visible: true }).first().waitFor();
  await writeName(trainee.page);
  await trainee.page
    .getByRole('button', { name: say('signIn.keepSignature') })
    .filter({ visible: true })
    .first()
    .click();
  await trainee.page.getByText(say('signIn.keptBoth')).filter({ visible: true }).first().waitFor();
  return trainee;
}

const person = async (name: string) => {
  const { people } = await gateway.call('institution-1', 'attendance.live', { sessionId });
  return people.filter((one) => one.name === name);
};
const nameOf = async (persona: string): Promise<string> =>
  (await gateway.call(persona, 'identity.me', {})).profile?.name ?? '';
const mine = (persona: string) => async () => (await gateway.call(persona, 'session.get', { sessionId })).mine;

async function seeDelivered(page: Page, persona: string): Promise<void> {
  await page.getByText(say('signIn.done')).filter({ visible: true }).first().waitFor();
  const delivered = await until(mine(persona), ({ signedAt }) => signedAt !== null);
  // When it was scanned, not when it arrived.
  expect(Math.abs((delivered.scannedAt ?? 0) - MOMENT)).toBeLessThan(5 * MINUTE);
  const entries = await person(await nameOf(persona));
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({ state: 'signed', late: true });
}

test('R-ATTEND 4: scanned and signed without a network, delivered once when it is back', async () => {
  const persona = 'trainee-521';
  const trainee = await signInWithoutNetwork(persona);
  try {
    expect((await mine(persona)()).scannedAt).toBeNull();
    await gateway.moveClock(MOMENT + 30 * MINUTE);
    await trainee.context.setOffline(false);
    await seeDelivered(trainee.page, persona);
  } finally {
    await trainee.context.close();
  }
});

test('R-ATTEND 4: the same when the program was closed in between', async () => {
  const persona = 'trainee-522';
  const trainee = await signInWithoutNetwork(persona);
  try {
    // The browser gives a page that closes its network back a moment before it is gone: it may send nothing then.
    await trainee.page.evaluate(() => {
      window.fetch = () => new Promise<never>(() => undefined);
    });
    await trainee.page.close();
    expect((await mine(persona)()).scannedAt).toBeNull();
    await gateway.moveClock(MOMENT + 40 * MINUTE);
    await trainee.context.setOffline(false);
    const again = await trainee.context.newPage();
    await again.goto(`${gateway.url}/#/pages/sign-in/index?sessionId=${sessionId}`);
    await seeDelivered(again, persona);
  } finally {
    await trainee.context.close();
  }
});
