/** @jest-environment jsdom */
/**
 * The compiled program walked through as its people do, over the real functions: the code on the institution's page is read off its canvas, scanned and
 * signed for; feedback, calls and scores arrive; what is WeChat's own is called with the right arguments and at the right moment.
 */
import jsqr from 'jsqr';
import { photo } from '../../demo/files/photo';
import { signatureOf } from '../../demo/signature';
import { phoneClock, type PhoneClock } from './builders/clock';
import { DEMO_NOW, startDemonstration, type Demonstration } from './builders/demonstration';
import { choose, settled } from './builders/person';
import { phoneOf } from './builders/phone-of';
import { Rendered } from './builders/rendered';
import { say } from './builders/texts';
import { openPage, rootPath, startWeapp, type OpenPage } from './builders/weapp';

const MINUTE = 60_000;
/** Enough for a machine with much else to do. */
const SEEDING_MS = 240_000;

const rendered = new Rendered(rootPath);
let demo: Demonstration;
let clock: PhoneClock;
const phone = phoneOf(() => demo);
let page: OpenPage | undefined;

/** Opens a page as this person and waits until it is at rest. */
async function open(as: string, route: string, query: Record<string, string> = {}): Promise<OpenPage> {
  phone.handTo(as);
  page = await openPage(route, query);
  await settled(page, phone, rendered);
  return page;
}
async function leave(): Promise<void> {
  await page?.leave();
  page = undefined;
}
const appears = (on: OpenPage, selector: string) => on.until(() => on.all(selector).length > 0, selector);
/** Writes a name on the pad, which is 300 × 180 px. */
async function write(on: OpenPage, person: number): Promise<void> {
  await on.until(() => phone.canvases.has('#plh-signature'), 'the canvas');
  const strokes = signatureOf(person, 'on the phone');
  for (const stroke of strokes) {
    const points = stroke.flatMap((x, at): [number, number][] =>
      at % 2 === 0 ? [[(x * 300) / 1000, ((stroke[at + 1] ?? 0) * 180) / 1000]] : [],
    );
    on.draw(on.find('#plh-signature'), points);
  }
  await on.shows(say('signature.strokes', { count: strokes.length }));
}
/** Moves everybody's clock. */
async function moveTo(at: number): Promise<void> {
  await demo.moveClock(at);
  clock.set(at);
}
const running = () => ({ sessionId: demo.sessionId('running') });
const mine = async (persona: string, sessionId: string) =>
  (await demo.call(persona, 'session.get', { sessionId })).mine;
const subscriptions = () => (phone.asked.requestSubscribeMessage ?? []) as { tmplIds: string[] }[];

beforeAll(async () => {
  demo = await startDemonstration();
  clock = phoneClock(DEMO_NOW);
  startWeapp(phone);
}, SEEDING_MS);
afterEach(async () => {
  phone.online = true;
  await leave();
});
afterAll(async () => {
  jest.restoreAllMocks();
  await demo.close();
});

test('R-ATTEND 3: what the venue’s screen shows is scanned, signed for, and stands on its list', async () => {
  const screen = await open('institution-1', 'packages/institution/code/index', running());
  await appears(screen, '#sign-in-code-text');
  // Drawn again with each code, so that it is read with the text that stands under it.
  let seen: string | undefined;
  await screen.until(() => {
    const { data, width, height } = phone.canvases.get('#sign-in-code')?.pixels() ?? {
      data: null,
      width: 0,
      height: 0,
    };
    seen = data ? jsqr(data, width, height)?.data : undefined;
    return seen !== undefined && seen === screen.find('#sign-in-code-text').textContent;
  }, 'a code that can be read');
  expect(phone.asked.setKeepScreenOn).toMatchObject([{ keepScreenOn: true }]);
  screen.tapOn(screen.find('#copy-code'));
  await screen.until(() => phone.asked.setClipboardData !== undefined, 'the copy');
  expect(phone.asked.setClipboardData).toMatchObject([{ data: seen }]);
  await leave();

  const trainee = await open('trainee-1', 'pages/sign-in/index', running());
  phone.scanResult = { result: seen ?? '' };
  trainee.tapOn(trainee.find('#scan'));
  await appears(trainee, '#sign');
  expect(phone.asked.scanCode).toEqual([
    expect.objectContaining({ onlyFromCamera: true, scanType: ['qrCode'] }) as unknown,
  ]);
  expect(phone.asked.getLocation).toBeUndefined();
  await write(trainee, 1);
  trainee.tapOn(trainee.find('#sign'));
  await appears(trainee, '#signed-in');
  const { scannedAt, signedAt } = await mine('trainee-1', demo.sessionId('running'));
  expect(scannedAt).toEqual(expect.closeTo(DEMO_NOW, -5.5));
  expect(signedAt).toBeGreaterThanOrEqual(scannedAt ?? Number.NaN);
  await leave();

  const again = await open('institution-1', 'packages/institution/code/index', running());
  const { people } = await demo.call('institution-1', 'attendance.live', running());
  const signer = people.find(({ name }) => name === '示例学员甲');
  expect(signer?.state).toBe('signed');
  await again.shows('示例学员甲');
});

test('R-ATTEND 4: without a network the scan is kept on the phone; when it is back, it is sent with its own time', async () => {
  const { sessionId } = running();
  const venueId = demo.session('running').venueIds[0] ?? '';
  const { codes } = await demo.call('institution-1', 'attendance.showCode', { sessionId, venueId });
  phone.scanResult = { result: codes[0]?.text ?? '' };
  phone.online = false;
  const trainee = await open('trainee-2', 'pages/sign-in/index', running());
  trainee.tapOn(trainee.find('#scan'));
  await trainee.shows(say('signIn.kept'));
  const scannedAt = clock.now();
  expect(phone.storage.get('plh.pendingScans')).toHaveLength(1);
  expect((await mine('trainee-2', sessionId)).scannedAt).toBeNull();
  // Long enough for the code to be another one by now.
  await moveTo(clock.now() + 5 * MINUTE);
  phone.connect(true);
  await appears(trainee, '#sign');
  expect(trainee.text()).not.toContain(say('signIn.kept'));
  expect(phone.storage.get('plh.pendingScans')).toEqual([]);
  expect((await mine('trainee-2', sessionId)).scannedAt).toEqual(expect.closeTo(scannedAt, -4.3));
});

test('R-ATTEND 5: the poster’s code asks where the phone is, and only it', async () => {
  const { sessionId } = running();
  const venueId = demo.session('running').venueIds[0] ?? '';
  const walkIn = 'trainee-419';
  await demo.call(walkIn, 'identity.saveProfile', {
    name: '示例学员丁',
    enterprise: '示例食品有限公司',
    phone: '19900998877',
    kind: 'sme-finance',
  });
  const poster = await demo.call('institution-1', 'attendance.posterCode', { sessionId, venueId });
  const position = demo.session('running').plan.venues[0]?.position;
  if (!position) throw new Error('the venue has no position');
  phone.place = position;
  const trainee = await open(walkIn, poster.page, { scene: encodeURIComponent(poster.scene) });
  await appears(trainee, '#sign');
  expect(phone.asked.getLocation).toEqual([expect.objectContaining({ type: 'gcj02' }) as unknown]);
  expect((await mine(walkIn, sessionId)).scannedAt).not.toBeNull();
});

test('R-PLAN 4: who registers is asked within the touch whether we may write, for three kinds of message at most', async () => {
  const sessionId = demo.sessionId('tomorrow');
  const trainee = await open('trainee-1', 'pages/session-detail/index', { sessionId });
  trainee.tapOn(trainee.find('#register'));
  await trainee.until(() => trainee.all('#cancel-registration').length > 0, 'the registration');
  expect(subscriptions()).toHaveLength(1);
  const [asked] = subscriptions();
  expect(new Set(asked?.tmplIds).size).toBe(asked?.tmplIds.length);
  expect(asked?.tmplIds.length).toBeGreaterThan(0);
  expect(asked?.tmplIds.length).toBeLessThanOrEqual(3);
  expect(asked?.tmplIds.filter((id) => id === '')).toEqual([]);
  expect(phone.outsideOfTouch).toEqual([]);
  await trainee.until(() => phone.log.some(({ operation }) => operation === 'message.recordConsent'), 'the consent');
  expect((await mine('trainee-1', sessionId)).registration).toBe('registered');
});

test('R-FEEDBACK 2: all nine answered, it is sent and the server has it', async () => {
  const { plan } = demo.session('running');
  await moveTo(plan.startAt + (plan.endAt - plan.startAt) / 2 + MINUTE);
  const trainee = await open('trainee-1', 'pages/feedback/index', running());
  const form = await demo.call('trainee-1', 'feedback.getForm', running());
  expect(form.state).toBe('open');
  expect(form.items).toHaveLength(9);
  for (const { label, choices } of form.items) await choose(trainee, rendered, label, choices[0]?.heading ?? '');
  const total = form.items.reduce((sum, { choices }) => sum + (choices[0]?.points ?? 0), 0);
  trainee.tapOn(trainee.find('#feedback-submit'));
  await trainee.until(() => phone.log.some(({ operation }) => operation === 'feedback.submit'), 'the answer');
  const sent = phone.log.find(({ operation }) => operation === 'feedback.submit');
  expect(sent?.data).toEqual({ total, repeated: false });
  await trainee.shows(say('feedback.given'));
  expect((await demo.call('trainee-1', 'feedback.getForm', running())).state).toBe('given');
});

describe('the evaluator', () => {
  const calling = () => ({ sessionId: demo.sessionId('calling') });

  test('R-FOLLOWUP 3: touches a name of the sample, the phone dials the revealed number, the outcome is kept', async () => {
    const { calls } = await demo.call('evaluator-1', 'followup.listCalls', calling());
    const toCall = calls.filter(({ state }) => state === 'to-call');
    expect(toCall.length).toBeGreaterThan(0);
    for (const { callId, phoneMasked } of toCall) {
      const sheet = await open('evaluator-1', 'packages/evaluator/call/index', { ...calling(), callId });
      expect(sheet.text()).toContain(phoneMasked);
      sheet.tapOn(sheet.find('#dial'));
      await sheet.until(() => phone.asked.makePhoneCall !== undefined, 'the dialler');
      const revealed = phone.log.find(({ operation }) => operation === 'followup.revealPhone')?.data as {
        phone: string;
      };
      expect(revealed.phone).toMatch(/^1990\d{7}$/);
      expect(phone.asked.makePhoneCall).toMatchObject([{ phoneNumber: revealed.phone }]);
      await choose(sheet, rendered, say('outcome.title'), say('outcome.reached'));
      await choose(sheet, rendered, say('outcome.tookPart'), say('outcome.yes'));
      await choose(sheet, rendered, say('outcome.charged'), say('outcome.no'));
      sheet.type(sheet.find('#rating'), '90');
      sheet.tapOn(sheet.find('#record-call'));
      await sheet.shows(say('call.reached'));
      expect(phone.asked.showModal).toHaveLength(1);
      await leave();
    }
    const after = await demo.call('evaluator-1', 'followup.listCalls', calling());
    expect(after.calls.map(({ state }) => state)).toEqual(calls.map(() => 'reached'));
  });

  test('R-SCORE 3: judges and scores; the sheet stands with its points', async () => {
    const before = await demo.call('evaluator-1', 'evaluation.getSheet', calling());
    expect(before.current).toBeNull();
    const sheet = await open('evaluator-1', 'packages/evaluator/sheet/index', calling());
    sheet.tapOn(sheet.find('#score-submit'));
    await sheet.shows(say('sheet.incomplete'));
    sheet.type(sheet.find('#screenshot-heads'), String(before.counts.actual));
    await choose(sheet, rendered, say('sheet.completeness'), '4.5');
    sheet.tapOn(sheet.find('#score-submit'));
    await sheet.until(() => phone.log.some(({ operation }) => operation === 'evaluation.scoreSession'), 'the score');
    const { current, stage } = await demo.call('evaluator-1', 'evaluation.getSheet', calling());
    expect(stage).toBe('scored');
    expect(current?.judgement).toMatchObject({ screenshotHeads: before.counts.actual, completeness: 4.5 });
    await sheet.shows(current?.totalShown ?? 'no score');
  });
});

test('R-MATERIAL: a photo chosen on the phone is stored and stands among the materials', async () => {
  const collecting = { sessionId: demo.sessionId('collecting') };
  const bytes = photo('other', 'from the phone');
  phone.files.set('wxfile://tmp/corner.png', bytes);
  phone.picked = [{ name: 'corner.png', path: 'wxfile://tmp/corner.png', size: bytes.length }];
  const desk = await open('institution-1', 'packages/institution/materials/index', collecting);
  const { files: before } = await demo.call('institution-1', 'material.get', collecting);
  desk.tapOn(desk.find('#photo-other'));
  await desk.until(() => phone.log.some(({ operation }) => operation === 'material.attach'), 'the material');
  expect(phone.asked.chooseMedia).toMatchObject([{ mediaType: ['image'] }]);
  expect(phone.asked['cloud.uploadFile']).toMatchObject([{ filePath: 'wxfile://tmp/corner.png' }]);
  const { files } = await demo.call('institution-1', 'material.get', collecting);
  expect(files).toHaveLength(before.length + 1);
  await settled(desk, phone, rendered);
  await desk.shows('corner.png');
});

test('an invitation’s code goes to the clipboard as it is shown', async () => {
  const form = await open('bureau-1', 'packages/bureau/invite/index');
  const { institutions } = await demo.call('bureau-1', 'institution.list', {});
  // The second wheel: for which institution.
  form.change(form.find('wx-picker', 1), 0);
  await form.shows(institutions[0]?.name ?? 'no institution');
  form.tapOn(form.find('#create-invitation'));
  await appears(form, '#invitation-code');
  form.tap(say('work.copy'));
  await form.until(() => phone.asked.setClipboardData !== undefined, 'the copy');
  expect(phone.asked.setClipboardData).toMatchObject([{ data: form.find('#invitation-code').textContent }]);
});
