/** Certificates of attendance: for actual attendees (R-ATTEND 8), after the end, one a person and session, open to check. */
import { connect } from '../localcloud/builders/sdk';
import { attend, publishCourse, registerTrainees, startStage, HOUR, type Course, type Stage } from './builders/course';
import { codeAt, registerPage } from './support/attendance';

let stage: Stage;
let course: Course;

beforeAll(async () => {
  stage = await startStage();
  await registerTrainees(stage, 3);
  course = await publishCourse(stage);
  await attend(stage, course, ['trainee-1']);
});
afterAll(() => stage.gateway.close());

const own = (persona: string, at: number, sessionId = course.sessionId) =>
  stage.gateway.call(persona, 'attendance.getCertificate', { sessionId }, { at });
const refusal = async (persona: string, at: number, sessionId = course.sessionId) => {
  const answer = await stage.gateway.answer(persona, 'attendance.getCertificate', { sessionId }, { at });
  return answer.ok ? 'OK' : [answer.error.code, answer.error.details['missing'] ?? null];
};
const check = (number: string) =>
  stage.gateway.call('visitor-5', 'attendance.verifyCertificate', { number }, { at: course.endAt + 2 * HOUR });

test('R-ATTEND 8: says who attended what, when, where and for how long', async () => {
  const { certificate } = await own('trainee-1', course.endAt + HOUR);
  expect(certificate).toMatchObject({
    sessionId: course.sessionId,
    holderName: expect.stringContaining('示例人员') as string,
    enterprise: expect.stringContaining('示例企业') as string,
    title: '示例课程：税费优惠政策解读',
    day: '2026-03-10',
    institutionName: '示例培训机构1',
    classHours: 3,
    regionName: '呼和浩特市',
    modeName: '签约培训机构线下培训',
  });
  expect(Math.abs(certificate.issuedAt - course.endAt - HOUR)).toBeLessThan(60_000);
  expect(certificate.number).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
  expect(certificate.issuers.length).toBeGreaterThan(0);
});

test('one a person and session: asked for ten times at once and again later it is the first', async () => {
  const first = await own('trainee-1', course.endAt + HOUR);
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) => own('trainee-1', course.endAt + (index + 2) * HOUR)),
  );
  for (const answer of answers) expect(answer).toEqual(first);
  const { db } = connect(stage.gateway.localcloud);
  const { total } = await db.collection('certificates').where({ sessionId: course.sessionId }).count();
  expect(total).toBe(1);
});

test('two people who ask first at the same moment have each their own, however often', async () => {
  const other = await publishCourse(stage, { title: '同时领取' });
  await attend(stage, other, ['trainee-1', 'trainee-2']);
  const asked = await Promise.all(
    ['trainee-1', 'trainee-2', 'trainee-1', 'trainee-2'].map((persona) =>
      own(persona, other.endAt + HOUR, other.sessionId),
    ),
  );
  expect(new Set(asked.map(({ certificate }) => certificate.number)).size).toBe(2);
});

test('R-ATTEND 8: before the end, without a signature, without being there: refused, with what is missing', async () => {
  expect(await refusal('trainee-1', course.endAt - HOUR)).toEqual(['SESSION_NOT_ENDED', null]);
  const after = course.endAt + HOUR;
  expect(await refusal('visitor-1', after)).toEqual([
    'CERTIFICATE_NOT_EARNED',
    ['现场扫码（或工作人员确认）', '本人签名'],
  ]);
  const at = course.startAt + 10 * 60_000;
  const code = await codeAt(stage.gateway, 'institution-1', course, at);
  await stage.gateway.call('trainee-3', 'attendance.scan', { code }, { at });
  expect(await refusal('trainee-3', after)).toEqual(['CERTIFICATE_NOT_EARNED', ['本人签名']]);
  expect(await refusal('trainee-1', after, 'nothing')).toEqual(['NOT_FOUND', null]);
});

test('anybody can check a number, however it is spelt; the name is masked', async () => {
  const { certificate } = await own('trainee-1', course.endAt + HOUR);
  const { holderName, enterprise: _, sessionId: _session, ...said } = certificate;
  const holderMasked = `示${'*'.repeat(holderName.length - 1)}`;
  const genuine = { state: 'genuine', genuine: true, certificate: { holderMasked, ...said } };
  expect(await check(certificate.number)).toEqual(genuine);
  expect(await check(` ${certificate.number.toLowerCase().replaceAll('-', ' ')}`)).toEqual(genuine);
  expect(await check('0000-0000-0000-0000')).toEqual({ state: 'unknown', genuine: false, certificate: null });
  expect(await check('no number')).toEqual({ state: 'unknown', genuine: false, certificate: null });
});

test('R-ATTEND 7: one that rests on an entry which staff took back is no longer genuine', async () => {
  const at = course.endAt + HOUR;
  const person = { name: '示例丑', enterprise: '示例企业', kind: 'sme-manager', phone: '19900990002' };
  await stage.gateway.call('trainee-2', 'identity.saveProfile', person);
  const page = await registerPage(stage.gateway, 'institution-1');
  const { entryId } = await stage.gateway.call(
    'institution-1',
    'attendance.signInByStaff',
    {
      sessionId: course.sessionId,
      venueId: course.venueId,
      person,
      kind: 'paper-register',
      reason: '在纸质签到册上签名',
      page,
    },
    { at },
  );
  await expect(own('trainee-2', at)).rejects.toThrow('CERTIFICATE_NOT_EARNED');
  await stage.gateway.call(
    'window-1',
    'attendance.decideStaffEntries',
    { sessionId: course.sessionId, entryIds: [entryId], decision: { outcome: 'confirmed', how: 'page' } },
    { at },
  );
  const { certificate } = await own('trainee-2', at);
  expect((await check(certificate.number)).state).toBe('genuine');
  await stage.gateway.call(
    'institution-1',
    'attendance.undoStaffSignIn',
    { sessionId: course.sessionId, entryId },
    { at: at + 60_000 },
  );
  expect(await check(certificate.number)).toMatchObject({ state: 'withdrawn', genuine: false });
});
