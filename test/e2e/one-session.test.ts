/**
 * One session all the way, in a real browser, each role in a context of its own: the bureau publishes, a trainee registers, the institution's page
 * shows the rotating code, that very code reaches the trainee's camera, scan, signature, feedback, materials, score and calls, confirmation and
 * settlement. Fifty-nine more trainees do the same through the gateway, so that the session reaches its minimum.
 *
 * By hand, mode institution, 60 heads: S(60) = 15 + 10/30 × 10 = 18.3333; all three counts are 60, so attendance is 18.3333. Feedback 60 of 60: 20.
 * Courseware 4 + 6. Ten photos of four kinds: 10. Recording 135 of 135 minutes: 10. Three called (5 % of 60), all took part, ratings 90: 5 × (100 + 90) / 200 = 4.75.
 * Total 73.0833 → 73.08, 良好, 220 yuan × 60 eligible = 13,200 yuan.
 */
import { join } from 'node:path';
import { courseware } from '../../demo/files/courseware';
import { photo } from '../../demo/files/photo';
import { signatureOf } from '../../demo/signature';
import { startGateway, type TestGateway } from '../functions/support/gateway';
import { createInstitution, grantRole, register, startBureau } from '../functions/support/people';
import { planOf, START } from '../functions/support/sessions';
import { DESK, openBrowser, type TestBrowser } from './support/browser';
import { film } from './support/camera';
import { pixelsOf, writeName } from './support/canvas';
import { builds } from '../support/kept-data';
import { until } from './support/until';
import { agree, press, see, walk } from './support/walk';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const END = START + 3 * HOUR;
const OTHERS = Array.from({ length: 59 }, (_, index) => `trainee-${index + 2}`);
const BEST = [25, 10, 10, 10, 10, 5, 10, 10, 10];

let gateway: TestGateway;
let browser: TestBrowser;
let sessionId: string;
let venueId: string;
const { as, step } = walk(() => ({ browser, url: gateway.url }));

beforeAll(async () => {
  gateway = await startGateway({ staticDir: join(builds(), 'h5'), functionsDir: join(builds(), 'cloudfunctions') });
  browser = await openBrowser();
  await gateway.moveClock(START - 2 * DAY);
  await startBureau(gateway);
  const institutionId = await createInstitution(gateway, 1);
  await grantRole(gateway, 'institution-1', 'institution', { kind: 'institution', institutionId });
  await grantRole(gateway, 'window-1', 'window', { kind: 'region', regionId: '150100' });
  await grantRole(gateway, 'platform-1', 'platform');
  await grantRole(gateway, 'evaluator-1', 'evaluator');
  await register(gateway, 'trainee-1');
  for (const person of OTHERS) await register(gateway, person);
  ({ sessionId } = await gateway.call('bureau-1', 'session.saveDraft', { plan: planOf(institutionId) }));
});

afterAll(async () => {
  await browser.close();
  await gateway.close();
});

step('the bureau publishes the month', async () => {
  const { page, open } = await as('bureau-1', DESK);
  await open('packages/bureau/month/index');
  await see(page, '示例课程：税费优惠政策解读');
  await press(page, /发布本月/);
  await see(page, '谁会收到通知');
  await press(page, /确认发布/);
  await agree(page);
  await until(
    () => gateway.code('visitor-1', 'session.get', { sessionId }),
    (code) => code === 'OK',
  );
  const { session } = await gateway.call('visitor-1', 'session.get', { sessionId });
  expect(session.status).toBe('published');
  venueId = session.venues[0]?.venueId ?? '';
});

step('the trainee finds it in the calendar and registers', async () => {
  const { page, open } = await as('trainee-1');
  await open('pages/calendar/index');
  await page.getByText('示例课程：税费优惠政策解读').filter({ visible: true }).first().click();
  await see(page, '全程免费');
  await press(page, '报名');
  await agree(page);
  await see(page, /已报名|报名成功/);
  await Promise.all(OTHERS.map((person) => gateway.call(person, 'registration.create', { sessionId, venueId })));
});

step('the code on the institution’s screen reaches the trainee’s camera: scan, signature, done', async () => {
  await gateway.moveClock(START - 10 * MINUTE);
  const staff = await as('institution-1', DESK);
  await staff.open(`packages/institution/code/index?sessionId=${sessionId}`);
  const trainee = await as('trainee-1');
  await trainee.open(`pages/sign-in/index?sessionId=${sessionId}`);
  film(browser.cameraFile, await pixelsOf(staff.page));
  await press(trainee.page, '打开摄像头扫码');
  await see(trainee.page, /已为您保留扫码记录/);
  await writeName(trainee.page);
  await press(trainee.page, '提交签名');
  await see(trainee.page, '签到完成');
  // A whole hall reads this screen: names are masked.
  await see(staff.page, /^示\*+$/);

  const { codes } = await gateway.call('institution-1', 'attendance.showCode', { sessionId, venueId });
  const code = codes[0]?.text ?? '';
  await Promise.all(
    OTHERS.map(async (person, index) => {
      await gateway.call(person, 'attendance.scan', { code });
      await gateway.call(person, 'attendance.sign', { sessionId, strokes: signatureOf(index, 'e2e') });
    }),
  );
  const { counts } = await gateway.call('institution-1', 'attendance.live', { sessionId });
  expect(counts).toEqual({ registered: 60, scanned: 60, signed: 60, staff: 0, missing: 0 });
});

step('the trainee gives feedback; a reload in the middle loses nothing', async () => {
  await gateway.moveClock(START + 2 * HOUR);
  const { page, open } = await as('trainee-1');
  await open(`pages/feedback/index?sessionId=${sessionId}`);
  // A phone shows one item at a time, and the next one by itself once this one is answered.
  // A touch that comes at once where the last one was is not meant for what has come there: it is given again until it counts.
  const best = async (item: number) => {
    const first = page.locator(`#feedback-${item}`).getByRole('radio').first();
    await first.waitFor();
    const answered = () =>
      page.evaluate(
        (css) => document.querySelector(css)?.getAttribute('aria-checked') !== 'false',
        `#feedback-${item} [role=radio]`,
      );
    await until(
      async () => {
        if (!(await answered())) await first.click();
        return answered();
      },
      (done) => done,
    );
  };
  for (let item = 0; item < 4; item += 1) await best(item);
  await see(page, '已答 4 / 9');
  await page.locator('#feedback-4').waitFor();
  await page.reload();
  await see(page, '已答 4 / 9');
  for (let item = 4; item < 9; item += 1) await best(item);
  await see(page, '合计 100 分');
  // What one would like to say, whether money was asked for, the particulars: all may be left out.
  for (const part of ['意见与建议（选填）', /有无以下情况/, '个人情况（选填）']) await see(page, part);
  await press(page, '提交评价');
  await see(page, '评价已提交');
  await Promise.all(
    OTHERS.map((person) =>
      gateway.call(person, 'feedback.submit', {
        sessionId,
        points: BEST,
        charged: { fee: false, sponsor: false, sold: false },
      }),
    ),
  );
});

step('the institution hands in its materials', async () => {
  await gateway.moveClock(END + HOUR);
  const { page, open } = await as('institution-1', DESK);
  for (let index = 0; index < 10; index += 1) {
    const photoKind = (['lecturer', 'trainees', 'room', 'other'] as const)[index % 4] ?? 'other';
    const name = `示例照片${index}.png`;
    const fileId = await gateway.upload('institution-1', `materials/${sessionId}/${index}.png`, photo(photoKind, name));
    await gateway.call('institution-1', 'material.attach', { sessionId, kind: 'photo', photoKind, fileId, name });
  }
  await open(`packages/institution/materials/index?sessionId=${sessionId}`);
  await page.getByLabel('打开 示例照片9.png').filter({ visible: true }).first().waitFor();
  const choosing = page.waitForEvent('filechooser');
  await press(page, '上传课件');
  await (
    await choosing
  ).setFiles({
    name: '示例课件.pptx',
    mimeType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    buffer: courseware([{ title: '示例课件', lines: ['税费优惠政策解读'] }]),
  });
  await see(page, '示例课件.pptx');
  await page.getByLabel('录像时长（分钟）').fill('135');
  await page.getByLabel('存放位置').fill('示例网盘 001');
  await press(page, '保存录像登记');
  await until(
    () => gateway.call('institution-1', 'material.get', { sessionId }),
    ({ recording }) => recording?.minutes === 135,
  );
  await press(page, '报送材料');
  await agree(page);
  // The steps of the way name the window platform before it is there: only the server says when it is.
  await until(
    () => gateway.call('institution-1', 'material.get', { sessionId }),
    ({ stage }) => stage === 'with-window',
  );
});

for (const persona of ['window-1', 'platform-1'])
  step(`${persona} checks the materials and passes them on`, async () => {
    const { page, open } = await as(persona, DESK);
    await open(`packages/work/case/index?sessionId=${sessionId}`);
    await press(page, /移交/);
    await agree(page);
    await see(page, /现在由.+办理/);
  });

step('both parties put in their randomness, the sample is drawn, and the evaluator calls it', async () => {
  await gateway.moveClock(END + 2 * DAY);
  await gateway.runTimer('followup', 'freeze-rosters');
  const evaluator = await as('evaluator-1', DESK);
  const bureau = await as('bureau-1', DESK);
  for (const [visitor, path] of [
    [evaluator, 'packages/evaluator/sampling/index'],
    [bureau, 'packages/bureau/sampling/index'],
  ] as const) {
    await visitor.open(path);
    await press(visitor.page, /投入/);
    await agree(visitor.page);
    await see(visitor.page, '没有等待您投入随机数的课程。');
  }
  await evaluator.open('packages/evaluator/index');
  await see(evaluator.page, '电话回访');
  await evaluator.open('packages/evaluator/sampling/index');
  await press(evaluator.page, /抽样/);
  await agree(evaluator.page);
  await see(evaluator.page, '已抽取 3 人');

  const { calls } = await gateway.call('evaluator-1', 'followup.listCalls', { sessionId });
  expect(calls).toHaveLength(3);
  for (const { callId } of calls) {
    await evaluator.open(`packages/evaluator/call/index?sessionId=${sessionId}&callId=${callId}`);
    const { page } = evaluator;
    await press(page, /拨打/);
    await page.getByRole('radio', { name: '接通' }).filter({ visible: true }).first().click();
    const groups = page.getByRole('radiogroup').filter({ visible: true });
    await groups.nth(1).getByRole('radio', { name: '是' }).click();
    await page.getByLabel('对培训的评分（0–100）').filter({ visible: true }).fill('90');
    await groups.nth(2).getByRole('radio', { name: '否' }).click();
    await press(page, '登记结果');
    await agree(page);
    await see(page, /已登记|已接通/);
  }
});

step('the evaluator scores 73.08', async () => {
  const { page, open } = await as('evaluator-1', DESK);
  await open(`packages/evaluator/sheet/index?sessionId=${sessionId}`);
  await page.getByLabel('录像截图人数').filter({ visible: true }).fill('60');
  await page.getByRole('radio', { name: '已提交，予以认可' }).click();
  await press(page, /按报送的类别认可/);
  await page
    .getByRole('radiogroup', { name: /课件完整性/ })
    .getByRole('radio', { name: '6', exact: true })
    .click();
  await see(page, '73.08');
  await press(page, '提交评分');
  await agree(page);
  await see(page, '评分已提交');
});

step(
  'the bureau confirms and, once the days for objections are over, settles: 13,200 yuan, opened down to its clause',
  async () => {
    const { page, open } = await as('bureau-1', DESK);
    await open(`packages/work/case/index?sessionId=${sessionId}`);
    await see(page, '73.08');
    await press(page, '确认得分');
    await agree(page);
    await see(page, /异议期至|已确认/);

    await gateway.moveClock(END + 30 * DAY);
    await open('packages/bureau/settlement/index');
    await press(page, /试算/);
    await see(page, /13,200 元/);
    await press(page, '正式结算');
    await agree(page);
    await see(page, /第 1 次结算/);
    await see(page, /13,200 元/);

    const { settlement } = await gateway.call('bureau-1', 'subsidy.getSettlement', { year: 2026 });
    const line = settlement?.lines[0];
    expect(line).toMatchObject({
      eligibleHeads: 60,
      scoreShown: '73.08',
      grade: 'good',
      rateFen: 22_000,
      amountFen: 1_320_000,
      amountInWords: '壹万叁仟贰佰元整',
    });
    await page.getByText('壹万叁仟贰佰元整').filter({ visible: true }).first().waitFor();
  },
);
