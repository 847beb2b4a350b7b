/** @jest-environment jsdom */
/**
 * The compiled program walked through as a trainee does, over the real functions: the code on the institution's page is read off its canvas, scanned and
 * signed for; what is WeChat's own is called with the right arguments and at the right moment.
 */
import jsqr from 'jsqr';
import { DEMO_NOW } from './builders/demonstration';
import { choose, settled, writeName } from './builders/person';
import { stage } from './builders/stage';
import { say } from './builders/texts';
import type { OpenPage } from './builders/weapp';

const MINUTE = 60_000;

const { demo, phone, now, rendered, open, leave, moveTo } = stage();

const appears = (on: OpenPage, selector: string) => on.until(() => on.all(selector).length > 0, selector);
const running = () => ({ sessionId: demo().sessionId('running') });
const mine = async (persona: string, sessionId: string) =>
  (await demo().call(persona, 'session.get', { sessionId })).mine;

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
  await writeName(trainee, phone, 1);
  trainee.tapOn(trainee.find('#sign'));
  await appears(trainee, '#signed-in');
  const { scannedAt, signedAt } = await mine('trainee-1', demo().sessionId('running'));
  expect(scannedAt).toEqual(expect.closeTo(DEMO_NOW, -5.5));
  expect(signedAt).toBeGreaterThanOrEqual(scannedAt ?? Number.NaN);
  await leave();

  const again = await open('institution-1', 'packages/institution/code/index', running());
  const { people } = await demo().call('institution-1', 'attendance.live', running());
  const signer = people.find(({ name }) => name === '示例学员甲');
  expect(signer?.state).toBe('signed');
  // Masked, since a whole hall reads it.
  await again.shows(`示***${say('code.justIn')}${say('live.signed')}`);
  expect(again.text()).not.toContain('示例学员甲');
});

test('R-ATTEND 4: without a network scan and signature are kept on the phone; when it is back, they are sent with the scan’s own time', async () => {
  const { sessionId } = running();
  const venueId = demo().session('running').venueIds[0] ?? '';
  const { codes } = await demo().call('institution-1', 'attendance.showCode', { sessionId, venueId });
  phone.scanResult = { result: codes[0]?.text ?? '' };
  phone.online = false;
  const trainee = await open('trainee-2', 'pages/sign-in/index', running());
  trainee.tapOn(trainee.find('#scan'));
  await trainee.shows(say('signIn.kept'));
  const scannedAt = now();
  await writeName(trainee, phone, 2);
  trainee.tapOn(trainee.find('#sign-kept'));
  await trainee.shows(say('signIn.keptBoth'));
  expect(phone.storage.get('plh.pendingScans')).toEqual([
    expect.objectContaining({ sessionId, strokes: expect.any(Array) as unknown }) as unknown,
  ]);
  expect((await mine('trainee-2', sessionId)).scannedAt).toBeNull();
  // Long enough for the code to be another one by now.
  await moveTo(now() + 5 * MINUTE);
  phone.connect(true);
  await appears(trainee, '#signed-in');
  expect(trainee.text()).not.toContain(say('signIn.kept'));
  expect(phone.storage.get('plh.pendingScans')).toEqual([]);
  const kept = await mine('trainee-2', sessionId);
  expect(kept.scannedAt).toEqual(expect.closeTo(scannedAt, -4.3));
  expect(kept.signedAt).toBeGreaterThanOrEqual(scannedAt + 5 * MINUTE);
});

test('R-ATTEND 5: the poster’s code asks where the phone is, and only it', async () => {
  const { sessionId } = running();
  const venueId = demo().session('running').venueIds[0] ?? '';
  const walkIn = 'trainee-419';
  await demo().call(walkIn, 'identity.saveProfile', {
    name: '示例学员丁',
    enterprise: '示例食品有限公司',
    phone: '19900998877',
    kind: 'sme-finance',
  });
  const poster = await demo().call('institution-1', 'attendance.posterCode', { sessionId, venueId });
  const position = demo().session('running').plan.venues[0]?.position;
  if (!position) throw new Error('the venue has no position');
  phone.place = position;
  const trainee = await open(walkIn, poster.page, { scene: encodeURIComponent(poster.scene) });
  await appears(trainee, '#sign');
  expect(phone.asked.getLocation).toEqual([expect.objectContaining({ type: 'gcj02' }) as unknown]);
  expect((await mine(walkIn, sessionId)).scannedAt).not.toBeNull();
});

test('R-PLAN 4: who registers is asked within the touch whether we may write, for three kinds of message at most', async () => {
  const sessionId = demo().sessionId('tomorrow');
  const trainee = await open('trainee-1', 'pages/session-detail/index', { sessionId });
  trainee.tapOn(trainee.find('#register'));
  await trainee.until(() => trainee.all('#cancel-registration').length > 0, 'the registration');
  const subscriptions = phone.asked.requestSubscribeMessage as { tmplIds: string[] }[];
  expect(subscriptions).toHaveLength(1);
  const [asked] = subscriptions;
  expect(new Set(asked?.tmplIds).size).toBe(asked?.tmplIds.length);
  expect(asked?.tmplIds.length).toBeGreaterThan(0);
  expect(asked?.tmplIds.length).toBeLessThanOrEqual(3);
  expect(asked?.tmplIds.filter((id) => id === '')).toEqual([]);
  expect(phone.outsideOfTouch).toEqual([]);
  await trainee.until(() => phone.log.some(({ operation }) => operation === 'message.recordConsent'), 'the consent');
  expect((await mine('trainee-1', sessionId)).registration).toBe('registered');
});

test('R-ATTEND 1: whoever has no particulars registers with the number that WeChat knows: declined, nothing; too old, said; else attested and registered', async () => {
  const sessionId = demo().sessionId('tomorrow');
  const newcomer = 'trainee-421';
  // the program runs on with whom it knew before: 待办 asks anew who is here
  await open(newcomer, 'packages/work/inbox/index');
  await leave();
  const page = await open(newcomer, 'pages/session-detail/index', { sessionId });
  page.tapOn(page.find('#register'));
  await appears(page, '#register-with-phone');
  page.type(page.find('#profile-name'), '示例学员戊');
  page.type(page.find('#profile-enterprise'), '示例食品有限公司');
  await choose(page, rendered, say('profile.kind'), say('audience.sme-finance'));
  const saved = () => phone.log.filter(({ operation }) => operation === 'identity.saveProfile');
  page.givePhone(page.find('#register-with-phone'), null);
  await settled(page, phone, rendered);
  expect(saved()).toEqual([]);
  const old = await demo().phoneCode(newcomer, '19900997766');
  await moveTo(now() + 6 * MINUTE);
  page.givePhone(page.find('#register-with-phone'), old);
  await page.until(() => saved().length > 0, 'the answer about the old code');
  expect((await mine(newcomer, sessionId)).registration).toBeNull();
  const code = await demo().phoneCode(newcomer, '19900997766');
  page.givePhone(page.find('#register-with-phone'), code);
  await page.until(() => page.all('#cancel-registration').length > 0, 'the registration');
  expect((await mine(newcomer, sessionId)).registration).toBe('registered');
  const { profile } = await demo().call(newcomer, 'identity.me', {});
  expect(profile).toMatchObject({ name: '示例学员戊', phoneMasked: '199****7766', phoneFrom: 'button' });
  // a code is good once, and the number itself never stood on the page
  expect(saved().at(-1)?.input).toMatchObject({ phoneCode: code });
  expect(JSON.stringify(phone.log.map(({ input }) => input))).not.toContain('19900997766');
});

test('R-FEEDBACK 2: all nine answered, it is sent and the server has it', async () => {
  const { plan } = demo().session('running');
  await moveTo(plan.startAt + (plan.endAt - plan.startAt) / 2 + MINUTE);
  const trainee = await open('trainee-1', 'pages/feedback/index', running());
  const form = await demo().call('trainee-1', 'feedback.getForm', running());
  expect(form.state).toBe('open');
  expect(form.items).toHaveLength(9);
  for (const { label, choices } of form.items) await choose(trainee, rendered, label, choices[0]?.heading ?? '');
  const total = form.items.reduce((sum, { choices }) => sum + (choices[0]?.points ?? 0), 0);
  for (const heading of ['feedback.words', 'feedback.conduct', 'feedback.particulars'])
    await trainee.shows(say(heading));
  await trainee.shows(say('feedback.final'));
  trainee.tapOn(trainee.find('#feedback-submit'));
  await trainee.until(() => phone.log.some(({ operation }) => operation === 'feedback.submit'), 'the answer');
  const sent = phone.log.find(({ operation }) => operation === 'feedback.submit');
  expect(sent?.data).toEqual({ total, repeated: false });
  await trainee.shows(say('feedback.given'));
  expect((await demo().call('trainee-1', 'feedback.getForm', running())).state).toBe('given');
});

test('the calendar as a list: its end brings the next month', async () => {
  const calendar = await open('visitor-1', 'pages/calendar/index');
  await choose(calendar, rendered, say('calendar.views'), say('calendar.view.list'));
  await settled(calendar, phone, rendered);
  calendar.instance.onReachBottom?.call(calendar.instance);
  await calendar.shows(demo().title('network-year-end'));
  expect(phone.log.slice(-1)).toMatchObject([{ operation: 'session.listMonth', input: { month: '2026-12' } }]);
  await choose(calendar, rendered, say('calendar.views'), say('calendar.view.month'));
});

test('R-ATTEND 8: a certificate goes into the album as a picture and opens as a PDF', async () => {
  const { sessions } = await demo().call('trainee-1', 'registration.listMine', { which: 'past' });
  const sessionId = sessions.find(({ certificate }) => certificate)?.sessionId ?? '';
  const paper = await open('trainee-1', 'packages/trainee/certificate/index', { sessionId });
  const { certificate } = await demo().call('trainee-1', 'attendance.getCertificate', { sessionId });
  expect(paper.text()).toContain(certificate.number);
  paper.tapOn(paper.find('#save-picture'));
  await paper.until(() => phone.asked.saveImageToPhotosAlbum !== undefined, 'the album');
  expect(phone.asked.canvasToTempFilePath).toMatchObject([{ canvas: phone.canvases.get('#certificate') }]);
  expect(phone.asked.saveImageToPhotosAlbum).toMatchObject([{ filePath: 'wxfile://tmp/canvas.png' }]);
  paper.tapOn(paper.find('#open-pdf'));
  await paper.until(() => phone.asked.openDocument !== undefined, 'the document');
  const [[file, base64, encoding] = []] = phone.asked.writeFileSync as string[][];
  expect(encoding).toBe('base64');
  expect(
    Buffer.from(base64 ?? '', 'base64')
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  expect(phone.asked.openDocument).toMatchObject([{ filePath: file, fileType: 'pdf' }]);
});

test('what is kept of a person is shown when asked for, and goes to a chat as a file', async () => {
  const privacy = await open('trainee-1', 'packages/trainee/privacy/index');
  expect(phone.log.map(({ operation }) => operation)).not.toContain('identity.exportMyData');
  privacy.tapOn(privacy.find('#see-my-data'));
  await appears(privacy, '#export-data');
  privacy.tapOn(privacy.find('#export-data'));
  await privacy.until(() => phone.asked.shareFileMessage !== undefined, 'the file');
  const [[file, text] = []] = phone.asked.writeFileSync as string[][];
  expect(phone.asked.shareFileMessage).toMatchObject([{ filePath: file }]);
  expect(text).toContain('示例学员甲');
});
