/** @jest-environment jsdom */
import { aDetail, aForm, aMine, aMyList, aProfile, aReceipt, aSession, cloudOf, NOW, refuse } from './builders/answers';
import { openPage, startWeapp, type OpenPage } from './builders/weapp';
import { newPhone } from './builders/wx-stub';

const phone = newPhone(() => ({ ok: true, data: {} }));
let page: OpenPage | undefined;

/** What the cloud was asked, in order: [operation, input]. */
const asked = (): [string, unknown][] =>
  (phone.asked['cloud.callFunction'] ?? []).map((call) => {
    const { data } = call as { data: { operation: string; input: unknown } };
    return [data.operation, data.input];
  });
/** An instant of this test. */
const now = (): unknown => expect.closeTo(NOW + 5000, -4.1);

const askedFor = (operation: string): unknown[] =>
  asked().flatMap(([name, input]) => (name === operation ? [input] : []));

beforeAll(() => startWeapp(phone));
beforeEach(() => {
  // The clock stands at NOW and runs on from there: Taro waits by it.
  const realNow = Date.now.bind(Date);
  const started = realNow();
  jest.spyOn(Date, 'now').mockImplementation(() => NOW + realNow() - started);
  phone.storage.clear();
  for (const name of Object.keys(phone.asked)) delete phone.asked[name];
});
afterEach(async () => {
  await page?.leave();
  page = undefined;
  jest.restoreAllMocks();
});

test('首页 shows the own next session with what to do, the coming ones and what is new', async () => {
  phone.cloud = cloudOf({
    'registration.listMine': () => aMyList([aMine({ title: '正在进行的一期', startAt: NOW - 1000, next: 'sign-in' })]),
    'session.listMonth': ({ month }) => {
      const sessions = month === '2026-11' ? [aSession({ title: '明天的一期' })] : [];
      return { sessions, total: sessions.length, next: null };
    },
    'policy.overview': () => ({
      policies: 5,
      items: 100,
      newest: [{ policyId: 'p', title: '某项政策', issuedDay: '2026-01-01', status: 'in-force' }],
      expiring: [],
    }),
    'case.today': () => ({ card: null, totals: { waiting: 0, overdue: 0 }, unread: 2 }),
    'policy.match': () => refuse('ENTERPRISE_REQUIRED', '请先填写'),
    'question.listPublic': () => ({ total: 0, questions: [] }),
  });
  page = await openPage('pages/home/index');
  await page.shows('明天的一期');
  await page.shows('某项政策');
  expect(page.text()).toContain('正在进行的一期');
  expect(askedFor('session.listMonth')).toEqual([
    { month: '2026-11', limit: 200 },
    { month: '2026-12', limit: 200 },
  ]);
  page.tap('去签到');
  await page.until(() => phone.asked.navigateTo !== undefined, 'navigation');
  expect(phone.asked.navigateTo).toMatchObject([{ url: '/pages/sign-in/index?sessionId=session-1' }]);
});

test('an error says what to do, and trying again brings the page', async () => {
  let works = false;
  phone.cloud = (operation, input) => {
    if (!works) throw new Error('request:fail');
    return cloudOf({ 'session.listMonth': () => ({ sessions: [aSession()], total: 1, next: null }) })(operation, input);
  };
  page = await openPage('pages/calendar/index');
  await page.shows('网络不通');
  works = true;
  page.tap('重试');
  await page.shows('税费减免政策解读');
});

test('session: what is missing is said before anything is confirmed, filled in there, and one touch of WeChat’s button does the rest', async () => {
  let profiled = false;
  let registered = false;
  phone.cloud = cloudOf({
    'session.get': () => aDetail({}, registered ? { registration: 'registered', venueId: 'venue-2' } : {}),
    'registration.create': () => {
      registered = profiled;
      return { state: 'registered', venueId: 'venue-2', waitingPosition: null };
    },
    'message.listMine': () => ({ messages: [], consents: [] }),
    'identity.me': () => ({
      userId: 'u',
      profile: profiled ? aProfile : null,
      roles: ['visitor'],
      grants: [],
      may: [],
    }),
    'identity.saveProfile': () => {
      profiled = true;
      return { profile: aProfile };
    },
  });
  page = await openPage('pages/session-detail/index', { sessionId: 'session-1' });
  await page.shows('报名');
  // The main venue is full, so that the one with places is offered.
  page.tapOn(page.find('#register'));
  await page.shows('报名还差：姓名、单位名称、手机号码、人员类别');
  expect(phone.asked.showModal).toBeUndefined();
  page.type(page.find('#profile-name'), '示例学员甲');
  page.type(page.find('#profile-enterprise'), '示例食品有限公司');
  // one who would rather not give the number of WeChat types one
  page.tapOn(page.find('#register-typing'));
  await page.until(() => page?.all('#register-with').length === 1, 'the number to be typed');
  page.tapOn(page.find('#register-with'));
  await page.shows('请填写 11 位手机号码');
  expect(askedFor('identity.saveProfile')).toEqual([]);
  page.type(page.find('#profile-phone'), '19900000001');
  // the page below the sheet says for whom the course is as well
  const kind = page.all('.plh-choice').find(({ textContent }) => textContent?.includes('中小企业财务人员'));
  page.tapOn(kind as HTMLElement);
  await page.shows('✓ 中小企业财务人员');
  page.tapOn(page.find('#register-with'));
  await page.until(() => registered, 'the registration');
  expect(askedFor('identity.saveProfile')).toEqual([
    { name: '示例学员甲', enterprise: '示例食品有限公司', phone: '19900000001', kind: 'sme-finance' },
  ]);
  expect(askedFor('registration.create')).toEqual([{ sessionId: 'session-1', venueId: 'venue-2' }]);
  await page.shows('已报名');
});

test('R-ATTEND 3: scan, signature, done with number; the strokes are in 0–1000 of the pad', async () => {
  phone.scanResult = { result: 'code-of-the-screen' };
  phone.cloud = cloudOf({
    'session.get': () => aDetail(),
    'attendance.scan': () => aReceipt(),
    'attendance.sign': () => ({
      signedAt: NOW,
      number: '0097',
      repeated: false,
      title: '税费减免政策解读',
      venueName: '主会场',
    }),
  });
  page = await openPage('pages/sign-in/index', { sessionId: 'session-1' });
  await page.until(() => page?.all('#scan').length === 1, 'the scan button');
  page.tapOn(page.find('#scan'));
  await page.shows('请手写签名');
  expect(phone.asked.scanCode).toMatchObject([{ onlyFromCamera: true }]);
  expect(askedFor('attendance.scan')).toMatchObject([
    { code: 'code-of-the-screen', scannedAt: now(), sessionId: 'session-1' },
  ]);
  await page.until(() => phone.asked.selectorQuery !== undefined, 'the canvas');
  const canvas = page.find('#plh-signature');
  page.draw(canvas, [
    [30, 18],
    [150, 90],
    [300, 180],
  ]);
  await page.shows('已写 1 笔');
  page.tapOn(page.find('#sign'));
  await page.shows('签到完成');
  expect(page.text()).toContain('0097');
  expect(askedFor('attendance.sign')).toEqual([
    { sessionId: 'session-1', strokes: [[100, 100, 500, 500, 1000, 1000]] },
  ]);
});

test('R-ATTEND 4: without a network the scan is kept with its time, and sent when there is one', async () => {
  let online = false;
  phone.scanResult = { result: 'slot-17' };
  phone.cloud = (operation, input) => {
    if (!online) throw new Error('request:fail');
    return cloudOf({ 'attendance.scan': () => aReceipt({ late: true }), 'session.get': () => aDetail() })(
      operation,
      input,
    );
  };
  page = await openPage('pages/sign-in/index');
  await page.until(() => page?.all('#scan').length === 1, 'the scan button');
  page.tapOn(page.find('#scan'));
  await page.shows('已保存在这部手机上');
  expect(phone.storage.get('plh.pendingScans')).toMatchObject([{ code: 'slot-17', scannedAt: now() }]);
  online = true;
  const [listener] = (phone.asked.onNetworkStatusChange ?? []).slice(-1) as ((state: object) => void)[];
  listener?.({ isConnected: true, networkType: 'wifi' });
  await page.shows('离线补交');
  expect(page.all('#sign')).toHaveLength(1);
  expect(phone.storage.get('plh.pendingScans')).toEqual([]);
});

test('R-ATTEND 6: a scan without particulars keeps its receipt while they are filled in', async () => {
  phone.scanResult = { result: 'code' };
  phone.cloud = cloudOf({ 'attendance.scan': () => aReceipt({ next: 'profile' }) });
  page = await openPage('pages/sign-in/index');
  await page.until(() => page?.all('#scan').length === 1, 'the scan button');
  page.tapOn(page.find('#scan'));
  await page.shows('扫码记录不会丢失');
  await page.leave();
  page = await openPage('pages/sign-in/index');
  await page.shows('扫码记录不会丢失');
  expect(askedFor('attendance.scan')).toHaveLength(1);
});

test('a refused code says why, and another can be scanned', async () => {
  phone.scanResult = { result: 'old' };
  phone.cloud = cloudOf({
    'attendance.scan': () => refuse('CODE_EXPIRED', '签到码已更换，请重新扫描大屏幕上的签到码。'),
  });
  page = await openPage('pages/sign-in/index');
  await page.until(() => page?.all('#scan').length === 1, 'the scan button');
  page.tapOn(page.find('#scan'));
  await page.shows('签到码已更换');
  expect(phone.storage.get('plh.pendingScans')).toEqual([]);
  expect(page.all('#scan')).toHaveLength(1);
});

test('R-FEEDBACK 2: with an item missing nothing is sent; complete, it goes with its points', async () => {
  phone.cloud = cloudOf({
    'feedback.getForm': () => aForm(),
    'feedback.submit': () => ({ total: 100, repeated: false }),
  });
  page = await openPage('pages/feedback/index', { sessionId: 'session-1' });
  // One item a screen; an answer brings the next one.
  for (let item = 0; item < 8; item++) {
    await page.until(() => page?.all(`#feedback-${item}`).length === 1, `item ${item + 1}`);
    page.tapOn(page.all(`#feedback-${item} .plh-choice`)[0] as HTMLElement);
  }
  await page.shows('9. 培训环境');
  await page.shows('已答 8 / 9');
  expect(page.text()).toContain('合计 90 分');
  page.tapOn(page.find('#feedback-next'));
  expect(page.all('#feedback-8')).toHaveLength(1);
  expect(page.all('#feedback-submit')).toHaveLength(0);
  expect(askedFor('feedback.submit')).toEqual([]);
  page.tapOn(page.all('#feedback-8 .plh-choice')[4] as HTMLElement);
  await page.shows('合计 94 分');
  for (const heading of ['意见与建议', '有无以下情况', '个人情况']) await page.shows(heading);
  await page.shows('提交后不能修改');
  page.tapOn(page.find('#feedback-submit'));
  await page.until(() => askedFor('feedback.submit').length === 1, 'the submission');
  expect(askedFor('feedback.submit')).toMatchObject([
    {
      sessionId: 'session-1',
      points: [25, 10, 10, 10, 10, 5, 10, 10, 4],
      charged: { fee: null, sponsor: null, sold: null },
    },
  ]);
});

test('我的: large text and language change the page and stay', async () => {
  phone.cloud = cloudOf({
    'identity.me': () => ({
      userId: 'u',
      profile: aProfile,
      roles: ['trainee', 'window'],
      grants: [
        {
          grantId: 'g',
          role: 'window',
          scope: { kind: 'region', regionId: '150100' },
          scopeName: '呼和浩特市',
          grantedAt: NOW,
        },
      ],
      may: [],
    }),
    'registration.listMine': () => aMyList(),
    'message.listMine': () => ({ messages: [], consents: [] }),
  });
  page = await openPage('pages/me/index');
  await page.shows('199****0001');
  page.tapOn(page.find('#role-window'));
  await page.until(() => phone.asked.navigateTo !== undefined, 'navigation');
  expect(phone.asked.navigateTo).toMatchObject([{ url: '/packages/prefecture/index' }]);
  page.change(page.find('#large-text'), true);
  await page.until(() => page?.all('.plh-large').length === 1, 'large text');
  page.tap('English');
  await page.shows('My sessions');
  expect(phone.storage.get('plh.settings')).toEqual({ language: 'en', largeText: true });
  expect(page.text()).toContain('Change');
  page.tap('中文');
  await page.shows('我的课程');
});

test('history: one touch brings the next twenty', async () => {
  const everything = Array.from({ length: 45 }, (_, index) =>
    aMine({ sessionId: `s-${index}`, title: `第 ${index} 期` }),
  );
  phone.cloud = cloudOf({
    'registration.listMine': ({ limit = 20, offset = 0 }) => ({
      ...aMyList(everything.slice(offset, offset + limit)),
      total: everything.length,
    }),
  });
  page = await openPage('packages/trainee/history/index');
  for (const [last, next] of [
    ['第 19 期', '第 20 期'],
    ['第 39 期', '第 44 期'],
  ] as const) {
    await page.shows(last);
    expect(page.text()).not.toContain(next);
    page.tap(last === '第 19 期' ? '再显示 20 条' : '再显示 5 条');
    await page.shows(next);
  }
  expect(askedFor('registration.listMine')).toHaveLength(1);
});

test('policies: the end of the page brings more documents, and asks only for what it has not got', async () => {
  const hit = (index: number) => ({
    policyId: `p-${index}`,
    title: `第 ${index} 号文件`,
    docNo: null,
    issuers: ['示例局'],
    issuedDay: '2026-01-01',
    articleId: `a-${index}`,
    articleNumber: '第一条',
    text: '条文',
    highlights: [],
    status: 'in-force' as const,
    score: 1,
    inPolicy: 10,
  });
  phone.cloud = cloudOf({
    'policy.search': ({ limit = 20, offset = 0 }) => ({
      total: 400,
      policies: 40,
      facets: { region: [], kind: [], level: [], status: [], year: [], agency: [], audience: [] },
      readAs: [],
      hits: Array.from({ length: Math.min(limit, 40 - offset) }, (_, index) => hit(offset + index)),
    }),
  });
  page = await openPage('pages/policy-list/index');
  await page.shows('第 23 号文件');
  expect(askedFor('policy.search')).toMatchObject([{ offset: 0, perPolicy: 1 }]);
  page.instance.onReachBottom?.call(page.instance);
  await page.shows('第 39 号文件');
  expect(askedFor('policy.search')).toMatchObject([{ offset: 0 }, { offset: 24 }]);
  page.instance.onReachBottom?.call(page.instance);
  expect(askedFor('policy.search')).toHaveLength(2);
});

test('dark: WeChat’s bars follow the phone, and the person’s own choice goes before it', async () => {
  phone.cloud = cloudOf({
    'identity.me': () => ({ userId: 'u', profile: aProfile, roles: ['trainee'], grants: [], may: [] }),
    'registration.listMine': () => aMyList(),
    'message.listMine': () => ({ messages: [], consents: [] }),
  });
  const bar = () => (phone.asked.setNavigationBarColor ?? []).at(-1);
  page = await openPage('pages/me/index');
  await page.shows('199****0001');
  expect(bar()).toMatchObject({ frontColor: '#000000', backgroundColor: '#ffffff' });
  phone.theme = 'dark';
  for (const listener of phone.themeListeners) listener({ theme: 'dark' });
  await page.until(() => (bar() as { frontColor: string }).frontColor === '#ffffff', 'dark bars');
  expect(phone.asked.setBackgroundColor?.at(-1)).not.toEqual(phone.asked.setBackgroundColor?.[0]);
  page.tapOn(page.find('#theme-light'));
  await page.until(() => (bar() as { frontColor: string }).frontColor === '#000000', 'light bars');
  await page.until(() => page?.all('.plh-light').length === 1, 'the light page');
  page.tapOn(page.find('#theme-system'));
  phone.theme = 'light';
  for (const listener of phone.themeListeners) listener({ theme: 'light' });
  await page.until(() => page?.all('.plh-light').length === 0, 'the phone’s own');
});
