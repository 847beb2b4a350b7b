/**
 * A policy all the way, in a real browser: the platform imports a Word file, corrects and publishes it beside its original; a visitor finds it on the
 * phone by number, by pinyin and with a wrong character, and stands at the very article; an enterprise is matched against it; the bureau makes the
 * handbook and prints it.
 *
 * By hand: industry, 12 people (20 ≤ staff would be small), revenue 200 万元 (300 would be small): 微型. The item asks for 小型 or 微型: 符合.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { docxOf, noticeOf } from '../functions/builders/policy-files';
import { startGateway, type TestGateway } from '../functions/support/gateway';
import { grantRole, startBureau } from '../functions/support/people';
import { openPages } from '../functions/support/pdf';
import { DESK, openBrowser, type TestBrowser } from './support/browser';
import { builds } from '../support/kept-data';
import { agree, choose, press, see, walk } from './support/walk';

const NAME = '示例市小微企业贷款贴息办法';
const NUMBER = '示工信字〔2020〕15号';
const AT = Date.parse('2020-04-01T02:00:00Z');

let gateway: TestGateway;
let browser: TestBrowser;
let policyId: string;
const { as, step } = walk(() => ({ browser, url: gateway.url }));

beforeAll(async () => {
  gateway = await startGateway({ staticDir: join(builds(), 'h5'), functionsDir: join(builds(), 'cloudfunctions') });
  browser = await openBrowser();
  await gateway.moveClock(AT);
  await startBureau(gateway);
  await grantRole(gateway, 'platform-1', 'platform');
});

afterAll(async () => {
  await browser?.close();
  await gateway?.close();
});

const search = async (page: Page, query: string) => {
  await page.locator('#search input').filter({ visible: true }).first().fill(query);
  await page.locator('#search-go').filter({ visible: true }).first().click();
};

step('the platform imports a Word file, corrects the proposal and publishes it', async () => {
  const { page, open } = await as('platform-1', DESK);
  await open('packages/policy-desk/import/index');
  const choosing = page.waitForEvent('filechooser');
  await page.locator('#pick-files').click();
  await (
    await choosing
  ).setFiles([
    { name: '贴息办法.docx', mimeType: 'application/octet-stream', buffer: await docxOf(noticeOf(NAME, 15)) },
    { name: '损坏.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('这不是 Word 文件') },
  ]);
  await see(page, '已读完 1 / 2 个文件');
  await see(page, '没有导入');
  await page.getByRole('link', { name: new RegExp(`去核对.*${NAME}`) }).click();

  await see(page, '识别说明');
  await see(page, /按贷款利息的百分之五十补贴/);
  const audience = page.getByLabel('适用对象').filter({ visible: true }).first();
  await audience.fill('在示例市注册的小型微型企业');
  await press(page, '保存并审核通过');
  await see(page, '已审核，可以发布。');
  // by a key: it has just come where the last button was, and a second touch there would not be meant for it
  await page.getByRole('button', { name: '发布', exact: true }).press('Enter');
  await agree(page);
  await see(page, '这份草稿已发布。');

  const { hits } = await gateway.call('visitor-1', 'policy.search', { query: NUMBER });
  expect(hits[0]).toMatchObject({ docNo: NUMBER, status: 'in-force' });
  policyId = hits[0]?.policyId ?? '';
  const { policy } = await gateway.call('visitor-1', 'policy.get', { policyId });
  expect(policy).toMatchObject({
    issuers: ['示例市工业和信息化局', '示例市财政局'],
    issuedDay: '2020-03-05',
    audience: '在示例市注册的小型微型企业',
  });
  expect(JSON.stringify(policy)).not.toContain('19900000123');
});

for (const [how, query] of [
  ['by its number without brackets', '示工信字2020 15'],
  ['by pinyin', 'daikuantiexi'],
  ['with a wrong character', '贷款铁息'],
] as const)
  step(`a visitor finds it ${how}`, async () => {
    const { page, open } = await as('visitor-1');
    await open('pages/policy-list/index');
    await search(page, query);
    await see(page, NAME);
    await see(page, NUMBER);
  });

step('and stands at the very article, the words marked', async () => {
  const { page } = await as('visitor-1');
  await page
    .getByRole('link', { name: new RegExp(NAME) })
    .filter({ visible: true })
    .first()
    .click();
  const article = page.getByText(/按贷款利息的/).filter({ visible: true });
  await article.first().waitFor();
  expect(await page.evaluate(() => location.hash)).toMatch(/policy-detail.*articleId=/);
  // It scrolls there once its parts have their heights; a page that never does ends in the limit of the test.
  await page.waitForFunction(
    (element) => {
      const { top, bottom } = element?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
      return top < window.innerHeight && bottom > 0;
    },
    await article.first().elementHandle(),
  );
  expect(await page.locator('.plh-hit:visible').allInnerTexts()).toContain('贷款');
});

step('an enterprise of twelve people is matched against it', async () => {
  const { page, open } = await as('visitor-2', DESK);
  await open('packages/policy/profile/index');
  await choose(page, '所属行业', '工业');
  await page.locator('#fact-staff input').fill('12');
  await page.locator('#fact-revenueFen input').fill('200');
  await see(page, '微型');
  await press(page, '保存并查看可享政策');
  await see(page, '匹配结果');
  await see(page, /贷款贴息/);
});

step('the bureau makes the year’s handbook, a visitor reads it without a network and prints it', async () => {
  const bureau = await as('bureau-1', DESK);
  await bureau.open('packages/policy-desk/editions/index');
  await press(bureau.page, '编制新版');
  await agree(bureau.page);
  await see(bureau.page, '已编制2020 年第 1 版');

  const { page, open, context } = await as('visitor-2', DESK);
  await open('packages/policy/handbook/index');
  await see(page, '已存在本机，没有网络也能读');
  await press(page, '各版与下载');
  const downloading = page.waitForEvent('download', { timeout: 60_000 });
  await press(page, '下载 PDF');
  const { pages } = await openPages(await readFile(await (await downloading).path()));
  const text = pages.flat().join('');
  expect(text).toContain('贷款贴息');
  expect(text).toContain(NUMBER);

  // Without a network: what the phone keeps is read, and what is in it found.
  await open('packages/policy/handbook/index');
  await see(page, '已存在本机，没有网络也能读');
  await context.setOffline(true);
  await page.locator('input[placeholder^=在词典中查找]').filter({ visible: true }).first().fill('dktx');
  await see(page, '找到 1 条');
  await see(page, /贷款贴息/);
  await context.setOffline(false);
});
