/** What is handed in stays what it was: for who uploaded it, for others, and for whoever reaches the storage itself. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Input } from '../../cloudfunctions/contract';
import {
  attach,
  attend,
  DAY,
  followUp,
  handIn,
  HOUR,
  jpeg,
  judged,
  pdf,
  publishCourse,
  registerTrainees,
  startStage,
  type Course,
  type Stage,
} from '../functions/builders/course';
import { createInstitution, grantRole } from '../functions/support/people';
import { connect } from '../localcloud/builders/sdk';
import { attack } from './support/attack';

let stage: Stage;
let course: Course;
let other: Course;
let at: number;

beforeAll(async () => {
  stage = await startStage();
  const second = await createInstitution(stage.gateway, 2);
  await grantRole(stage.gateway, 'institution-2', 'institution', { kind: 'institution', institutionId: second });
  course = await publishCourse(stage);
  other = await publishCourse(
    { ...stage, institutionId: second },
    { startAt: course.startAt + DAY, placeConsentReason: '示例：原场地维修' },
  );
  at = course.endAt + HOUR;
});
afterAll(() => stage.gateway.close());

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const pathOf = (fileId: string): string => fileId.replace('cloud://local.local-bucket/', '');
const storage = () => connect(stage.gateway.localcloud).cloud;
const keptOf = async (materialId: string): Promise<string> =>
  String(
    (await connect(stage.gateway.localcloud).db.collection('materialFiles').doc(materialId).get()).data?.['fileId'],
  );
const upload = (bytes: Buffer, persona = 'institution-1', path = 'materials/a.jpg') =>
  stage.gateway.upload(persona, path, bytes);
const handsIn = (fileId: string, more: Partial<Input<'material.attach'>> = {}, persona = 'institution-1') =>
  stage.gateway.answer(
    persona,
    'material.attach',
    { sessionId: course.sessionId, kind: 'photo', photoKind: 'room', fileId, name: '现场.jpg', ...more },
    { at },
  );
const codeOf = (answer: Awaited<ReturnType<typeof handsIn>>): string => (answer.ok ? 'OK' : answer.error.code);
const attached = async (fileId: string): Promise<string> => {
  const answer = await handsIn(fileId);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.data.materialId;
};
/** A file as the evaluator has it: how it lies, and the bytes behind the link; '' without one. */
async function seen(materialId: string, moment = at, persona = 'evaluator-1', sessionId = course.sessionId) {
  const { files } = await stage.gateway.call(persona, 'material.get', { sessionId }, { at: moment });
  const file = files.find((one) => one.materialId === materialId);
  if (!file) throw new Error('no such file');
  const bytes = file.url === '' ? '' : Buffer.from(await (await fetch(file.url)).arrayBuffer()).toString('hex');
  return { stored: file.stored, sha256: file.sha256, bytes };
}
const whole = (bytes: Buffer) => ({ stored: 'whole', sha256: hashOf(bytes), bytes: bytes.toString('hex') });

attack(
  'R-MATERIAL',
  {
    tries: 'other bytes under the same name, after the file was attached',
    before: 'the evaluator saw the new bytes beside the old hash',
    now: 'the copy of what was attached is shown',
  },
  async () => {
    const fileId = await upload(jpeg(1));
    const id = await attached(fileId);
    expect(await stage.gateway.uploadAt('institution-1', pathOf(fileId), jpeg(2))).toBe(fileId);
    expect(await seen(id)).toEqual(whole(jpeg(1)));
  },
);

attack(
  'R-MATERIAL',
  {
    tries: 'the link of a desk used a second time, after the file was attached',
    before: 'the new bytes were shown',
    now: 'the copy is shown',
  },
  async () => {
    const link = await stage.gateway.call('institution-1', 'identity.uploadLink', { for: 'materials', ending: '.jpg' });
    const put = (bytes: Buffer) =>
      fetch(link.url, { method: 'PUT', headers: link.headers, body: new Uint8Array(bytes) });
    expect((await put(jpeg(3))).status).toBe(200);
    const id = await attached(link.fileId);
    expect((await put(jpeg(4))).status).toBe(200);
    expect(await seen(id)).toEqual(whole(jpeg(3)));
  },
);

attack(
  'R-MATERIAL',
  {
    tries: 'courseware replaced by an empty file between attaching and handing in',
    before: 'handed in as complete, and empty',
    now: 'what was attached is handed in',
  },
  async () => {
    const fileId = await upload(pdf(1), 'institution-2', 'materials/a.pdf');
    const { sessionId } = other;
    at = other.endAt + HOUR;
    const answer = await handsIn(
      fileId,
      { sessionId, kind: 'courseware', photoKind: undefined } as never,
      'institution-2',
    );
    if (!answer.ok) throw new Error(answer.error.code);
    await stage.gateway.uploadAt('institution-2', pathOf(fileId), Buffer.alloc(0));
    await stage.gateway.call('institution-2', 'material.submit', { sessionId, despiteMissing: true }, { at });
    at = course.endAt + HOUR;
    expect(await seen(answer.data.materialId, other.endAt + 2 * HOUR, 'window-1', sessionId)).toEqual(whole(pdf(1)));
  },
);

attack(
  'R-MATERIAL',
  {
    tries: 'another institution’s upload attached to one’s own session',
    before: 'attached, and its address handed out',
    now: 'refused: INVALID_INPUT where it cannot name a stored file, FILE_UNUSABLE otherwise',
  },
  async () => {
    const fileId = await upload(jpeg(5));
    expect(codeOf(await handsIn(fileId, { sessionId: other.sessionId }, 'institution-2'))).toBe('FILE_UNUSABLE');
    expect(codeOf(await handsIn(fileId))).toBe('OK');
  },
);

attack(
  'R-MATERIAL',
  {
    tries: 'the copy of another institution’s material attached, by its name in the storage',
    before: 'attached (there were no copies)',
    now: 'refused: FILE_UNUSABLE, one’s own copy too',
  },
  async () => {
    const kept = await keptOf(await attached(await upload(jpeg(6))));
    expect(kept).toMatch(/\/kept\/materials\/[0-9a-f]{32}\.jpg$/);
    for (const [sessionId, persona] of [
      [other.sessionId, 'institution-2'],
      [course.sessionId, 'institution-1'],
    ] as const)
      expect(codeOf(await handsIn(kept, { sessionId }, persona))).toBe('FILE_UNUSABLE');
  },
);

attack(
  'R-MATERIAL',
  {
    tries: 'a file id of another folder, bucket, environment, above one’s folder, or made up',
    before: 'whatever the storage read was attached',
    now: 'refused: FILE_UNUSABLE',
  },
  async () => {
    const own = await upload(jpeg(7));
    const form = await upload(jpeg(7), 'institution-1', 'forms/a.jpg');
    const folder = own.slice(0, own.lastIndexOf('/'));
    const name = own.slice(own.lastIndexOf('/') + 1);
    const raw = await stage.gateway.uploadAt('institution-1', `materials/${name}`, jpeg(7));
    const ids = [
      form,
      raw,
      own.replace('cloud://local.', 'cloud://elsewhere.'),
      own.replace('local.local-bucket', 'local.local-bucket.example'),
      own.replace('cloud://', 'https://'),
      `${folder}/../${folder.slice(folder.lastIndexOf('/') + 1)}/${name}`,
      `${folder}//${name}`,
      `${folder}/./${name}`,
      `${own}/`,
      `${own}\u0000`,
      own.replace('/materials/', '/materials/../materials/'),
      own.replace('/materials/', '/%6daterials/'),
      `${folder}/${'0'.repeat(32)}.jpg`,
      'x',
    ];
    const codes = [];
    for (const fileId of ids) codes.push(codeOf(await handsIn(fileId)));
    const none = [own.replace('cloud://', 'https://'), 'x'];
    expect(codes).toEqual(ids.map((id) => (none.includes(id) ? 'INVALID_INPUT' : 'FILE_UNUSABLE')));
  },
);

attack(
  'R-MATERIAL',
  {
    tries: 'a device writes over the copy, or beside it where functions write',
    before: 'there were no copies',
    now: 'the storage refuses it; the rule for devices names their own folders alone',
  },
  async () => {
    const kept = pathOf(await keptOf(await attached(await upload(jpeg(8)))));
    for (const persona of ['institution-1', 'institution-2', 'bureau-1'])
      expect(await stage.gateway.uploadAt(persona, kept, jpeg(9))).toBe('STORAGE_EXCEED_AUTHORITY');
    const account = readFileSync(join(__dirname, '../../config/cloudbase/account.json'), 'utf8');
    const { read, write } = (JSON.parse(account) as { storage: { read: unknown; write: string } }).storage;
    const [, source = ''] =
      /^resource\.openid == auth\.openid && \/(.+)\/\.test\(resource\.path\) == true$/.exec(write) ?? [];
    const rule = new RegExp(source);
    const { cloudPath } = await stage.gateway.call('institution-1', 'identity.uploadLink', {
      for: 'forms',
      ending: '.pdf',
    });
    expect([read, rule.test(cloudPath), rule.test(kept)]).toEqual([false, true, false]);
    for (const path of [
      'policy-index/1.bin',
      'handbooks/a.pdf',
      'materials/a.jpg',
      `x/${cloudPath}`,
      `kept/${cloudPath}`,
    ])
      expect([path, rule.test(path)]).toEqual([path, false]);
  },
);

attack(
  'R-MATERIAL',
  {
    tries: 'one file attached six times at once',
    before: 'one material',
    now: 'one material; attached once more later it is the same, and its copy is not made anew',
  },
  async () => {
    const fileId = await upload(jpeg(10));
    const answers = await Promise.all(Array.from({ length: 6 }, () => handsIn(fileId)));
    const ids = answers.map((answer) => (answer.ok ? answer.data.materialId : answer.error.code));
    expect(new Set(ids).size).toBe(1);
    expect(answers.filter((answer) => answer.ok && !answer.data.repeated)).toHaveLength(1);
    const kept = await keptOf(ids[0] ?? '');
    expect(await handsIn(await upload(jpeg(10)))).toMatchObject({ data: { materialId: ids[0], repeated: true } });
    expect(await keptOf(ids[0] ?? '')).toBe(kept);
    expect(await seen(ids[0] ?? '')).toEqual(whole(jpeg(10)));
  },
);

attack(
  'R-MATERIAL',
  {
    tries: 'a film, a page with a script, or nothing at all handed in as a photo',
    before: 'the film was a photo',
    now: 'refused by the bytes: FILE_UNUSABLE',
  },
  async () => {
    const film = Buffer.from('0000001866747970' + Buffer.from('isom').toString('hex'), 'hex');
    for (const bytes of [film, Buffer.from('<html><script>'), Buffer.alloc(0)])
      expect(codeOf(await handsIn(await upload(bytes)))).toBe('FILE_UNUSABLE');
    const page = await handsIn(await upload(Buffer.from('<html>'), 'institution-1', 'materials/a.html'), {
      kind: 'other',
      name: 'a.html',
    });
    expect(page.ok && (await keptOf(page.data.materialId))).toMatch(/\/[0-9a-f]{32}$/);
  },
);

describe('somebody reaches the storage itself', () => {
  const scoredAt = () => course.endAt + 4 * DAY;
  let photo: string;
  let slides: string;
  const lay = async (materialId: string, bytes: Buffer) =>
    storage().uploadFile({ cloudPath: pathOf(await keptOf(materialId)), fileContent: bytes });
  const judge = (slidesAccepted: boolean, photos: string[] = []): Input<'evaluation.previewScore'> => ({
    sessionId: course.sessionId,
    judgement: judged(
      photos.map((materialId) => ({ materialId, photoKind: 'room' })),
      { slidesAccepted, completeness: slidesAccepted ? 5 : 0 },
    ),
  });
  const score = async (slidesAccepted: boolean, photos: string[], requestKey: string, moment = scoredAt()) => {
    const input = { ...judge(slidesAccepted, photos), requestKey };
    const answer = await stage.gateway.answer('evaluator-1', 'evaluation.scoreSession', input, { at: moment });
    return answer.ok ? answer.data.record.totalShown : `${answer.error.code} ${String(answer.error.details['what'])}`;
  };

  beforeAll(async () => {
    course = await publishCourse(stage, { startAt: course.startAt + 2 * DAY });
    at = course.endAt + HOUR;
    await attend(stage, course, await registerTrainees(stage, 12));
    photo = await attach(stage, course, { kind: 'photo', photoKind: 'lecturer', bytes: jpeg(100) });
    await handIn(stage, course, ['room']);
    const { files } = await stage.gateway.call('evaluator-1', 'material.get', { sessionId: course.sessionId }, { at });
    slides = files.find(({ kind }) => kind === 'courseware')?.materialId ?? '';
    await followUp(stage, course, 90);
  });

  attack(
    'R-SCORE 3',
    {
      tries: 'the courseware in the storage replaced between trying the score and giving it',
      before: 'scored, with the old hash beside other bytes',
      now: 'compared with its hash once more when the score is given: refused, JUDGEMENT_OUT_OF_BAND',
    },
    async () => {
      const { trace } = await stage.gateway.call('evaluator-1', 'evaluation.previewScore', judge(true), {
        at: scoredAt(),
      });
      expect(JSON.stringify(trace)).toContain('课件');
      await lay(slides, pdf(99));
      expect(await score(true, [], 'damaged-slides-01')).toBe('JUDGEMENT_OUT_OF_BAND 本期没有报送课件');
      await lay(slides, pdf(1));
    },
  );

  attack(
    'R-SCORE 4',
    {
      tries: 'a photo in the storage replaced by another',
      before: 'shown as the institution’s, and counted',
      now: 'said in words to evaluator and institution, not shown, no score with it',
    },
    async () => {
      await lay(photo, jpeg(101));
      const moment = scoredAt() + HOUR;
      expect(await seen(photo, moment)).toEqual({ stored: 'changed', sha256: hashOf(jpeg(100)), bytes: '' });
      for (const persona of ['evaluator-1', 'institution-1']) {
        const { sessionId } = course;
        const { flags } = await stage.gateway.call(persona, 'evaluation.getSheet', { sessionId }, { at: moment });
        expect(flags.find(({ label }) => label === '材料与报送时不一致')?.detail).toContain('示例文件');
      }
      expect(await score(true, [photo], 'damaged-photo-001', moment)).toBe(
        'JUDGEMENT_OUT_OF_BAND 有照片不属于本期课程',
      );
    },
  );

  attack(
    'R-MATERIAL',
    {
      tries: 'a photo taken out of the storage',
      before: 'an address that leads nowhere, and the photo counted',
      now: 'said to be missing; the same bytes, and no others, put it right at any time, which stays on record',
    },
    async () => {
      await storage().deleteFile({ fileList: [await keptOf(photo)] });
      const moment = scoredAt() + 2 * HOUR;
      expect(await seen(photo, moment)).toMatchObject({ stored: 'missing', bytes: '' });
      const { sessionId } = course;
      const input = {
        sessionId,
        kind: 'photo' as const,
        photoKind: 'lecturer' as const,
        fileId: await upload(jpeg(100)),
        name: '现场.jpg',
      };
      const later = { at: moment + HOUR };
      const changed = { ...input, fileId: await upload(jpeg(102)) };
      expect(await stage.gateway.code('institution-1', 'material.attach', changed, later)).toBe(
        'MATERIALS_NOT_WITH_YOU',
      );
      const again = await stage.gateway.call('institution-1', 'material.attach', input, later);
      expect(again).toMatchObject({ materialId: photo, repeated: false });
      expect(await seen(photo, moment + 2 * HOUR)).toEqual(whole(jpeg(100)));
    },
  );
});

attack(
  'R-MATERIAL',
  {
    tries: 'the same bytes handed in once more under another name, or as another angle',
    before: 'answered “repeated”; what was typed was gone without a word',
    now: 'the answer names the old one; the same name is the same request',
  },
  async () => {
    const again = await publishCourse(stage, { startAt: course.startAt + 6 * DAY });
    const { sessionId } = again;
    const moment = again.endAt + HOUR;
    const send = async (name: string, photoKind: string) => {
      const fileId = await upload(jpeg(77), 'institution-1', 'materials/a.jpg');
      const input = { sessionId, kind: 'photo', photoKind, name, fileId };
      return stage.gateway.answer('institution-1', 'material.attach', input as never, { at: moment });
    };
    expect(await send('全景一.jpg', 'room')).toMatchObject({ ok: true, data: { repeated: false } });
    expect(await send('全景一.jpg', 'room')).toMatchObject({ ok: true, data: { repeated: true } });
    for (const other of [await send('全景二.jpg', 'room'), await send('全景一.jpg', 'lecturer')])
      expect(other).toMatchObject({ data: { repeated: true, known: { name: '全景一.jpg', photoKind: 'room' } } });
  },
);

attack(
  'R-MATERIAL',
  {
    tries: 'materials damaged in the storage go on counting as handed in, in the list of what waits',
    before: 'the list said nothing was missing, the page behind it said what was',
    now: 'the list counts what is there: missing when it is damaged, there again when it is put right',
  },
  async () => {
    const other = await publishCourse(stage, { startAt: course.startAt + 10 * DAY });
    const { sessionId } = other;
    const { db } = connect(stage.gateway.localcloud);
    const materialId = await attach(stage, other, { kind: 'courseware', bytes: pdf(91) });
    const missing = async (moment: number) => {
      const { items } = await stage.gateway.call('institution-1', 'material.listQueue', { limit: 100 }, { at: moment });
      return items.find((item) => item.sessionId === sessionId)?.missingCount ?? -1;
    };
    const before = await missing(other.endAt + HOUR);
    const cloudPath = pathOf(await keptOf(materialId));
    await storage().uploadFile({ cloudPath, fileContent: pdf(92) });
    expect(await missing(other.endAt + 26 * HOUR)).toBe(before + 1);
    const { missing: said } = await stage.gateway.call(
      'institution-1',
      'material.get',
      { sessionId },
      { at: other.endAt + 26 * HOUR },
    );
    expect(said).toHaveLength(before + 1);
    await storage().uploadFile({ cloudPath, fileContent: pdf(91) });
    // whoever opens the page finds it put right, and so does the list from then on
    await stage.gateway.call('institution-1', 'material.get', { sessionId }, { at: other.endAt + 27 * HOUR });
    expect(await missing(other.endAt + 27 * HOUR)).toBe(before);
    await db
      .collection('materialFiles')
      .doc(materialId)
      .update({ data: { compared: null } });
    expect(await missing(other.endAt + 28 * HOUR)).toBe(before);
  },
);

test('R-MATERIAL: files handed in before copies were kept are copied once; what is another now is left and on record', async () => {
  const before = await publishCourse(stage, { startAt: course.startAt + 8 * DAY });
  const { sessionId } = before;
  const [whole, broken] = [
    await attach(stage, before, { kind: 'courseware', bytes: pdf(81) }),
    await attach(stage, before, { kind: 'courseware', bytes: pdf(82), name: '示例旧课件' }),
  ];
  const { db } = connect(stage.gateway.localcloud);
  const asBefore = async (materialId: string, bytes: Buffer) => {
    const fileId = await upload(bytes, 'institution-1', 'materials/b.pdf');
    await db.collection('materialFiles').doc(materialId).update({ data: { fileId } });
    return fileId;
  };
  await asBefore(whole, pdf(81));
  const lost = await asBefore(broken, pdf(83));
  for (const run of [1, 2]) {
    await db.collection('migrations').doc('kept-files').remove();
    await stage.gateway.runTimer('programme', 'migrate');
    const kept = await keptOf(whole);
    expect([run, pathOf(kept).startsWith('kept/materials/')]).toEqual([run, true]);
    expect(await keptOf(broken)).toBe(lost);
  }
  const { data } = await db
    .collection('audits')
    .where({ subject: `session:${sessionId}`, action: 'file-not-kept' })
    .get();
  expect(data).toHaveLength(1);
  expect(data[0]).toMatchObject({ details: { name: '示例旧课件' } });
});

describe('other operations that take a file', () => {
  attack(
    'R-MONEY 3',
    {
      tries: 'a receipt of a study tour replaced after it was recorded, then its copy in the storage',
      before: 'the new bytes were opened beside the old hash',
      now: 'the copy is opened; a damaged copy is not, and that is said',
    },
    async () => {
      const startAt = course.startAt + 40 * DAY;
      const tour = await publishCourse(stage, {
        mode: 'study-tour',
        title: '示例调研',
        startAt,
        endAt: startAt + 2 * DAY,
      });
      const moment = startAt + 5 * DAY;
      const { sessionId } = tour;
      const fileId = await upload(pdf(20), 'bureau-1', 'forms/a.pdf');
      const cost = { sessionId, persons: 2, days: 2, costFen: 100_000, evidence: '示例' };
      const record = (id: string) =>
        stage.gateway.code(
          'bureau-1',
          'subsidy.recordTourCost',
          { ...cost, receipts: [{ fileId: id, name: '票据.pdf', size: 1 }] },
          { at: moment },
        );
      expect(await record(fileId)).toBe('OK');
      await stage.gateway.uploadAt('bureau-1', pathOf(fileId), pdf(21));
      const get = async (time: number) =>
        (await stage.gateway.call('bureau-1', 'subsidy.getTourCost', { sessionId }, { at: time })).cost;
      const kept = (await get(moment))?.receipts[0]?.fileId ?? '';
      const link = (await get(moment))?.links[kept] ?? '';
      expect(await (await fetch(link)).text()).toBe(pdf(20).toString());
      await storage().uploadFile({ cloudPath: pathOf(kept), fileContent: pdf(22) });
      expect((await get(moment + HOUR))?.links).toEqual({});
      // nothing is paid on a receipt that is not what was handed in, nor for more days than the tour had
      const settle = async () =>
        JSON.stringify(await stage.gateway.answer('bureau-1', 'subsidy.settleYear', { year: 2026 }, { at: moment }));
      expect(await settle()).toContain('SETTLEMENT_WAITS');
      expect(await settle()).toContain('票据.pdf');
      await storage().uploadFile({ cloudPath: pathOf(kept), fileContent: pdf(20) });
      const costs = connect(stage.gateway.localcloud).db.collection('tourCosts').doc(sessionId);
      await costs.update({ data: { days: 30 } });
      expect(await settle()).toContain('多出 27 天');
      await costs.update({ data: { days: 2 } });
      expect(await settle()).not.toContain('SETTLEMENT_WAITS');
      await storage().uploadFile({ cloudPath: pathOf(kept), fileContent: pdf(22) });
      for (const id of [await upload(pdf(23), 'institution-1', 'forms/a.pdf'), await upload(pdf(23), 'bureau-1')])
        expect(await record(id)).toBe('INVALID_INPUT');
    },
  );

  attack(
    'R-POLICY 6',
    {
      tries: 'material of an institution, or somebody else’s upload, read through the import of policies',
      before: 'any file of the storage became a draft; what lay under policy-import was deleted with it',
      now: 'refused: FILE_UNUSABLE, and nothing is deleted',
    },
    async () => {
      const text = Buffer.from('示例市关于某事的通知\n一、示例。');
      const theirs = await upload(text, 'platform-1', 'policy-import/a.txt');
      const { data } = await connect(stage.gateway.localcloud).db.collection('materialFiles').limit(1).get();
      const kept = String(data[0]?.['fileId']);
      for (const fileId of [theirs, kept, await upload(text, 'bureau-1', 'materials/a.txt')]) {
        const input = { fileName: '示例.txt', fileId };
        expect(await stage.gateway.code('bureau-1', 'policy.import', input)).toBe('FILE_UNUSABLE');
        await expect(storage().downloadFile({ fileID: fileId })).resolves.toBeDefined();
      }
    },
  );

  attack(
    'R-MATERIAL',
    { tries: 'a trainee asks for a place to upload to', before: 'refused', now: 'refused: FORBIDDEN' },
    async () => {
      const input = { for: 'materials', ending: '.jpg' };
      expect(await stage.gateway.code('trainee-1', 'identity.uploadLink', input)).toBe('FORBIDDEN');
    },
  );
});
