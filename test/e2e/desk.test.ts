/**
 * A desk in two real browsers: a wide page in which nobody is signed in shows a code, the mini-program's screens scan it with their camera, compare and
 * confirm; the desk is used, asks for a fresh scan before a step that moves roles and goes on with what was typed, and is ended from the phone: no call of
 * it is answered afterwards. And: nothing that is deployed knows of the demonstration's personas.
 */
import { builds } from '../support/kept-data';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startGateway, type TestGateway } from '../functions/support/gateway';
import { grantRole, startBureau } from '../functions/support/people';
import { DESK, openBrowser, PHONE, visit, type TestBrowser, type Visitor } from './support/browser';
import { film } from './support/camera';
import { pixelsOf } from './support/canvas';
import { say } from './support/texts';
import { until } from './support/until';
import { agree, choose, see } from './support/walk';

const MINUTE = 60_000;
const AT = Date.parse('2026-06-10T02:10:00Z');

let gateway: TestGateway;
let browser: TestBrowser;
let desk: Visitor;
let phone: Visitor;
/** Answers of the desk's calls: operation, status. */
const answers: [operation: string, status: number][] = [];

beforeAll(async () => {
  gateway = await startGateway({ staticDir: join(builds(), 'h5'), functionsDir: join(builds(), 'cloudfunctions') });
  browser = await openBrowser();
  await gateway.moveClock(AT);
  await startBureau(gateway);
  await grantRole(gateway, 'bureau-2', 'bureau');
  desk = await visit(browser.browser, gateway.url, null, DESK);
  phone = await visit(browser.browser, gateway.url, 'bureau-1', PHONE);
  desk.page.on('response', (answer) => {
    const [, area, name] = /\/api\/(\w+)\/(\w+)$/.exec(answer.url()) ?? [];
    if (area && name) answers.push([`${area}.${name}`, answer.status()]);
  });
});
afterAll(async () => {
  await browser?.close();
  await gateway?.close();
});

const shown = (page: Page, id: string) => page.locator(`#${id}`).filter({ visible: true }).first();

/** The phone's camera sees the desk's screen; what stands beside the code is typed, and agreed to. */
async function scan(): Promise<void> {
  const compare = (await shown(desk.page, 'desk-compare').innerText()).trim();
  expect(compare).toMatch(/^\d{4}$/);
  film(browser.cameraFile, await pixelsOf(desk.page, 'desk-code'));
  await phone.open('packages/desk/index');
  await shown(phone.page, 'scan').click();
  await shown(phone.page, 'desk-confirm').waitFor();
  await see(phone.page, '自治区中小企业局（全区）');
  await phone.page.locator('#desk-compare input').fill(compare);
  await shown(phone.page, 'desk-confirm').click();
  await see(phone.page, say('desk:desk.confirmed'));
}

const answered = (operation: string) => answers.filter(([name]) => name === operation).map(([, status]) => status);

test('without signing in, the library and the calendar are there, and work is not', async () => {
  await desk.open('pages/policy-list/index');
  await see(desk.page, say('me.signIn'));
  expect(answered('policy.overview').every((status) => status === 200)).toBe(true);
  await desk.open('packages/bureau/roles/index');
  await see(desk.page, say('error.forbidden'));
});

test('the phone scans the code on the screen, and the desk is that person’s', async () => {
  await desk.open('pages/home/index');
  await shown(desk.page, 'sign-in-desk').click();
  await scan();
  await see(desk.page, say('side.roles'));
  await desk.open('packages/bureau/roles/index');
  await see(desk.page, '示例人员');
});

test('ten minutes later a step that gives a role asks for another scan, and goes on with what was typed', async () => {
  await gateway.moveClock(AT + 12 * MINUTE);
  await desk.open('packages/bureau/invite/index');
  await choose(desk.page, say('forms:invite.role'), '枢纽服务平台');
  await desk.page.getByLabel(say('forms:invite.note')).fill('示例交接');
  await shown(desk.page, 'create-invitation').click();
  await agree(desk.page);
  await see(desk.page, say('desk:gate.fresh'));
  await scan();
  await shown(desk.page, 'invitation-code').waitFor();
  expect(answered('identity.createInvitation')).toEqual([401, 200]);
  const { invitations } = await gateway.call('bureau-1', 'identity.listRoles', {});
  expect(invitations.filter(({ note }) => note === '示例交接')).toHaveLength(1);
});

test('ended from the phone, no call of it is answered any more', async () => {
  await phone.open('packages/desk/index');
  await phone.page
    .getByRole('button', { name: say('desk:desk.end'), exact: true })
    .filter({ visible: true })
    .first()
    .click();
  await agree(phone.page);
  await see(phone.page, say('desk:desk.none'));
  answers.length = 0;
  await desk.open('packages/bureau/roles/index');
  await see(desk.page, say('desk:gate.sign-in'));
  const own = answers.filter(
    ([name]) => !['identity.me', 'programme.get', 'identity.openDeskCode', 'identity.watchDeskCode'].includes(name),
  );
  expect(own.filter(([, status]) => status < 400)).toEqual([]);
  await expect(gateway.call('bureau-1', 'identity.listDesks', {})).resolves.toEqual({ desks: [] });
});

test('a desk that ends while a page is open keeps the page and what was typed, and goes on after a scan', async () => {
  await desk.open('pages/home/index');
  await shown(desk.page, 'sign-in-desk').click();
  await scan();
  await desk.open('packages/bureau/invite/index');
  await desk.page.getByLabel(say('forms:invite.note')).fill('示例未完');
  await gateway.call('bureau-1', 'identity.endDesks', {});
  await choose(desk.page, say('forms:invite.role'), '枢纽服务平台');
  await shown(desk.page, 'create-invitation').click();
  await agree(desk.page);
  await see(desk.page, say('desk:gate.ended'));
  await scan();
  await shown(desk.page, 'invitation-code').waitFor();
  await until(
    () => gateway.call('bureau-1', 'identity.listRoles', {}),
    ({ invitations }) => invitations.some(({ note }) => note === '示例未完'),
  );
});

test('no script of a page has failed', () => {
  expect([desk.errors.filter((error) => !/401/.test(error)), phone.errors]).toEqual([[], []]);
});

test('nothing that is deployed knows of the demonstration’s way in', () => {
  const files = ['h5', 'cloudfunctions'].flatMap((folder) =>
    readdirSync(join(builds(), folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(js|html|json)$/.test(file))
      .map((file) => join(builds(), folder, file)),
  );
  expect(files.length).toBeGreaterThan(50);
  const words = [/\/dev\/(login|clock|inbox|personas)/, /\bpersonas?\b/i, /localcloud/];
  const guilty = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return words.filter((word) => word.test(text)).map((word) => `${file}: ${String(word)}`);
  });
  expect(guilty).toEqual([]);
});
