/**
 * Each role's main task by keyboard alone, on a desk: no mouse, no touch. Every control is reached with the Tab key and shows that it
 * has the focus (support/keys.ts); after each step the server is asked what it took.
 */
import type { Page } from 'playwright-core';
import type { TestGateway } from '../functions/support/gateway';
import { register } from '../functions/support/people';
import { writeName } from './support/canvas';
import { openBrowser, type TestBrowser } from './support/browser';
import { startDemonstration } from './support/demonstration';
import { agree, press, tabTo, type } from './support/keys';
import { callEverybody } from './support/prepare';
import { findRecords, SIGNED, type Records } from './support/screens/records';
import { states } from './support/screens/states';
import { visitAs, type ScreenVisitor } from './support/screens/visitor';
import { say, saying } from './support/texts';
import { until } from './support/until';

const TRAINEE = 'trainee-511';

let gateway: TestGateway;
let browser: TestBrowser;
let records: Records;
let visitor: ScreenVisitor | undefined;

beforeAll(async () => {
  gateway = await startDemonstration();
  browser = await openBrowser();
  records = await findRecords(gateway);
  await register(gateway, TRAINEE, { phone: '19900990511' });
});

afterAll(async () => {
  await browser?.close();
  await gateway?.close();
});

afterEach(async () => {
  const errors = visitor?.errors ?? [];
  await visitor?.context.close();
  visitor = undefined;
  expect(errors).toEqual([]);
});

async function openAs(persona: string, address: string, minutes = 0): Promise<Page> {
  visitor = await visitAs(browser.browser, gateway, { persona, minutes, state: states.desk });
  await visitor.open(address);
  return visitor.page;
}

test('a trainee finds a session in the calendar, registers, and cancels', async () => {
  const sessionId = records.session('tomorrow');
  const mine = async () => (await gateway.call(TRAINEE, 'session.get', { sessionId })).mine.registration;
  const page = await openAs(TRAINEE, 'pages/calendar/index');
  // The month's grid is one stop of the Tab key; the arrows go from day to day.
  await tabTo(page, page.locator('#day-2026-06-10'));
  await page.keyboard.press('ArrowRight');
  await page.locator('#day-2026-06-11:focus').waitFor();
  await page.keyboard.press('Enter');
  await press(page, page.getByRole('link', { name: new RegExp(records.title('tomorrow')) }));
  await press(page, page.locator('#register'));
  await agree(page);
  expect(await until(mine, (state) => state === 'registered')).toBe('registered');
  await press(page, page.locator('#cancel-registration'));
  await agree(page);
  expect(await until(mine, (state) => state === 'cancelled')).toBe('cancelled');
});

test('anybody searches the policies and opens the article that was found', async () => {
  const { hits } = await gateway.call('visitor-1', 'policy.search', { query: '贷款贴息' });
  const [hit] = hits;
  if (!hit) throw new Error('nothing about 贷款贴息');
  const page = await openAs('visitor-1', 'pages/policy-list/index');
  await type(page, page.getByLabel(say('policyList.placeholder')), '贷款贴息');
  await page.keyboard.press('Enter');
  await press(page, page.getByRole('link', { name: hit.title }));
  const { policy } = await gateway.call('visitor-1', 'policy.get', { policyId: hit.policyId });
  const article = policy.articles.find(({ articleId }) => articleId === hit.articleId);
  await page
    .locator(`#article-${hit.articleId}`)
    .filter({ hasText: article?.heading ?? 'no article' })
    .first()
    .waitFor();
});

test('a trainee gives feedback', async () => {
  const sessionId = records.session('running');
  const at = { at: Date.parse('2026-06-10T04:10:00Z') };
  const state = async () => (await gateway.call(SIGNED, 'feedback.getForm', { sessionId }, at)).state;
  expect(await state()).toBe('open');
  const page = await openAs(SIGNED, `pages/feedback/index?sessionId=${sessionId}`, 120);
  const groups = page.getByRole('radiogroup').filter({ visible: true });
  await groups.first().waitFor();
  // Nine items, and whether money was asked for; what is optional stays open.
  for (let item = 0; item < 12; item += 1) await press(page, groups.nth(item).getByRole('radio').first(), 'Space');
  await press(page, page.getByRole('button', { name: say('feedback.submit') }));
  if (await page.getByRole('dialog').isVisible()) await agree(page);
  expect(await until(state, (now) => now === 'given')).toBe('given');
});

test('an institution shows the code in full screen', async () => {
  const sessionId = records.session('running');
  const page = await openAs('institution-1', `packages/institution/code/index?sessionId=${sessionId}`);
  const code = page.locator('#sign-in-code').filter({ visible: true }).first();
  await code.waitFor();
  const before = await code.boundingBox();
  const shown = (await page.locator('#sign-in-code-text').filter({ visible: true }).first().textContent()) ?? '';
  const { codes } = await gateway.call('institution-1', 'attendance.showCode', { sessionId, venueId: records.venueId });
  expect(codes.map(({ text }) => text)).toContain(shown.trim());
  await press(page, page.locator('#code-full'));
  await page
    .getByRole('button', { name: say('institution:code.leaveFull') })
    .filter({ visible: true })
    .first()
    .waitFor();
  const after = await code.boundingBox();
  expect(after?.height ?? 0).toBeGreaterThan(before?.height ?? Infinity);
  await press(page, page.getByRole('button', { name: say('institution:code.leaveFull') }));
  await page
    .getByRole('button', { name: say('institution:code.full') })
    .filter({ visible: true })
    .first()
    .waitFor();
});

test('an institution signs somebody in with a reason, and takes it back', async () => {
  const sessionId = records.session('running');
  const people = async () => (await gateway.call('institution-1', 'attendance.live', { sessionId })).people;
  const missing = (await people()).find(({ state }) => state === 'missing');
  if (!missing) throw new Error('nobody is missing');
  const person = async () => (await people()).find(({ personId }) => personId === missing.personId);
  const page = await openAs('institution-1', `packages/institution/staff-sign-in/index?sessionId=${sessionId}`);
  await type(page, page.getByLabel(say('institution:staff.search')), missing.name);
  const label = say('institution:staff.signInLabel').replace('{name}', missing.name);
  await press(page, page.getByRole('radio', { name: label }));
  await press(page, page.getByRole('radio', { name: say('institution:cause.other') }), 'Space');
  await type(page, page.getByLabel(say('institution:staff.reason')), '手机没有电，已核对身份');
  // the person's own hand: the one thing that no keyboard draws
  await writeName(page);
  await press(page, page.getByRole('button', { name: say('institution:staff.confirm') }));
  const signed = await until(person, (one) => one?.state === 'staff');
  expect(signed?.staffEntry?.reason).toBe('手机没有电，已核对身份');
  const undo = page.getByRole('button', { name: say('institution:undo.label').replace('{name}', missing.name) });
  await press(page, undo.first());
  expect((await until(person, (one) => one?.state === 'missing'))?.staffEntry).toBeNull();
});

test('an evaluator opens a sheet and scores', async () => {
  const sessionId = records.session('calling');
  await callEverybody(gateway, sessionId);
  const sheet = () => gateway.call('evaluator-1', 'evaluation.getSheet', { sessionId });
  const { counts } = await sheet();
  const page = await openAs('evaluator-1', 'packages/evaluator/index');
  await press(page, page.getByRole('row', { name: new RegExp(records.title('calling')) }));
  await type(page, page.getByLabel(say('forms:judgement.screenshotHeads')), String(counts.actual));
  await press(page, page.getByRole('radio', { name: say('forms:judgement.slidesAccepted.yes') }), 'Space');
  await press(page, page.locator('#photos-as-called'));
  const completeness = page.getByRole('radiogroup', { name: saying('forms:judgement.completeness') });
  await press(page, completeness.getByRole('radio', { name: '5', exact: true }), 'Space');
  await type(page, page.getByLabel(saying('forms:judgement.completenessReason')), '示例：缺少一个案例');
  await press(page, page.locator('#score-submit'));
  await agree(page);
  const scored = await until(sheet, ({ stage }) => stage === 'scored');
  expect(scored.current?.judgement).toMatchObject({
    screenshotHeads: counts.actual,
    slidesAccepted: true,
    completeness: 5,
  });
});

test('the bureau publishes a draft', async () => {
  const sessionId = records.session('draft-ulanqab');
  const status = async () => (await gateway.call('bureau-1', 'session.get', { sessionId })).session.status;
  expect(await status()).toBe('draft');
  const page = await openAs('bureau-1', `packages/bureau/session/index?sessionId=${sessionId}`);
  await press(page, page.locator('#publish-one'));
  await press(page, page.locator('#confirm-publish'));
  await agree(page);
  expect(await until(status, (now) => now === 'published')).toBe('published');
});

test('a prefecture opens the progress of its task', async () => {
  const { regions } = await gateway.call('prefecture-1', 'plan.progress', { year: 2026 });
  const own = regions.find(({ regionId }) => regionId === '150100');
  if (!own) throw new Error('the prefecture has no task');
  const page = await openAs('prefecture-1', 'packages/prefecture/index');
  const name = new RegExp(say('prefecture:prefecture.progress'));
  const main = page.getByRole('main').filter({ visible: true });
  await press(page, main.getByRole('link', { name }).or(main.getByRole('button', { name })));
  await page.getByText(own.name).filter({ visible: true }).first().waitFor();
  await page.getByText(own.shareShown).filter({ visible: true }).first().waitFor();
});
