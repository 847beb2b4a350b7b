/** The certificate of attendance as a PDF (R-ATTEND 8): what a reader finds in it, to whom it is refused, and that it is always the same. */
import { createHash } from 'node:crypto';
import {
  attend,
  DAY,
  HOUR,
  publishCourse,
  registerTrainees,
  startStage,
  type Course,
  type Stage,
} from './builders/course';
import { openPdf } from './support/pdf';
import { profileOf, register } from './support/people';

let stage: Stage;
let course: Course;

beforeAll(async () => {
  stage = await startStage();
  await registerTrainees(stage, 2);
  await register(stage.gateway, 'trainee-9', { name: '示例㛃𬱖', enterprise: '示例𠮷䶮商行' });
  course = await publishCourse(stage);
  await attend(stage, course, ['trainee-1', 'trainee-9']);
});
afterAll(() => stage.gateway.close());

const download = (persona: string, at = course.endAt + HOUR) =>
  stage.gateway.call(persona, 'document.certificate', { sessionId: course.sessionId }, { at });
const open = async (persona: string) => {
  const file = await download(persona);
  return { file, bytes: Buffer.from(file.base64, 'base64'), pdf: await openPdf(Buffer.from(file.base64, 'base64')) };
};

test('R-ATTEND 8: one A4 page across with everything that the certificate says, as text', async () => {
  const { certificate } = await stage.gateway.call(
    'trainee-1',
    'attendance.getCertificate',
    { sessionId: course.sessionId },
    { at: course.endAt + HOUR },
  );
  const { file, pdf } = await open('trainee-1');
  expect(file).toMatchObject({
    fileName: `参训证明-${certificate.number}.pdf`,
    mimeType: 'application/pdf',
    missingCharacters: [],
  });
  expect(pdf).toMatchObject({ pages: 1, width: 841.89, height: 595.28, language: 'zh-CN' });
  expect(pdf.title).toBe(`参训证明 ${certificate.number}`);
  for (const words of [
    '参训证明',
    `编号 ${certificate.number}`,
    `${certificate.holderName}（${certificate.enterprise}）于2026年3月10日参加“示例课程：税费优惠政策解读”培训`,
    '培训时间2026年3月10日（星期二）09:00–12:00',
    '培训学时3 学时（1 学时 = 45 分钟）',
    '培训地点示例培训中心1（示例路 1 号）',
    '承办机构示例培训机构1',
    '培训形式签约培训机构线下培训',
    '所属地区呼和浩特市',
    '如何核验',
    ...certificate.issuers,
  ]) {
    expect(pdf.text).toContain(words);
  }
  expect(pdf.text.endsWith('2026年3月10日')).toBe(true);
});

test('its fonts are inside and hold only what it uses; it is tagged in reading order', async () => {
  const { bytes, file, pdf } = await open('trainee-1');
  expect(bytes.length).toBeLessThan(200_000);
  expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(pdf.fonts.map((font) => font.name.replace(/^[A-Z]{6}\+/, 'SUBSET+')).sort()).toEqual([
    'SUBSET+NotoSansSC-Regular',
    'SUBSET+NotoSansSC-SemiBold',
  ]);
  expect(pdf.fonts.every((font) => font.embedded)).toBe(true);
  expect(pdf.tags.slice(0, 5)).toEqual(['Document', 'P', 'H1', 'P', 'P']);
  expect(pdf.tags.filter((tag) => tag === 'Figure')).toHaveLength(1);
});

test('the same bytes however often, at once, days later and by another instance of the function', async () => {
  const { sha256 } = await download('trainee-1');
  const again = await Promise.all(
    Array.from({ length: 6 }, (_, index) => download('trainee-1', course.endAt + (index + 1) * DAY)),
  );
  expect(new Set(again.map((file) => file.sha256))).toEqual(new Set([sha256]));
  expect((await download('trainee-9')).sha256).not.toBe(sha256);
});

test('rare characters of names are in the font; what it lacks stands as 〓, is named and does no harm', async () => {
  const { file, pdf } = await open('trainee-9');
  expect(pdf.text).toContain('示例㛃𬱖（示例〓䶮商行）');
  expect(pdf.text).toContain('U+20BB7');
  expect(file.missingCharacters).toEqual(['𠮷']);
});

test('what is made once for one person is not made for another: profile changes after signing do not show', async () => {
  const { sha256 } = await download('trainee-1');
  const phone = { phone: '19900000777' };
  await stage.gateway.call('trainee-1', 'identity.saveProfile', profileOf(777, { name: '示例改名', ...phone }));
  expect((await download('trainee-1')).sha256).toBe(sha256);
});

test.each([
  ['trainee-2', 'CERTIFICATE_NOT_EARNED', 'did not attend'],
  ['visitor-1', 'CERTIFICATE_NOT_EARNED', 'has no profile either'],
  ['institution-1', 'CERTIFICATE_NOT_EARNED', 'runs the session'],
  ['bureau-1', 'CERTIFICATE_NOT_EARNED', 'may see every session'],
])('R-ATTEND 8: %s is refused (%s): %s', async (persona, expected) => {
  const input = { sessionId: course.sessionId };
  expect(await stage.gateway.code(persona, 'document.certificate', input, { at: course.endAt + HOUR })).toBe(expected);
});

test.each([
  ['before the end', { at: -HOUR }, 'SESSION_NOT_ENDED'],
  ['of nothing', { at: HOUR, sessionId: 'nothing' }, 'NOT_FOUND'],
  ['without naming the session', { at: HOUR, sessionId: undefined }, 'INVALID_INPUT'],
])('an attendee asks %s: %s', async (_, { at, ...input }, expected) => {
  const given = { sessionId: course.sessionId, ...input };
  const code = await stage.gateway.code('trainee-1', 'document.certificate', given, { at: course.endAt + at });
  expect(code).toBe(expected);
});
