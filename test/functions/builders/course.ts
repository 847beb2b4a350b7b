/** A session of `示例培训机构1` taken as far as a test needs it, through the operations that its people have. */
import type { Input, Output } from '../../../cloudfunctions/contract';
import { startGateway, type TestGateway } from '../support/gateway';
import { createInstitution, grantRole, register, startBureau } from '../support/people';
import { publishSession, START } from '../support/sessions';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export { START };
export const END = START + 3 * HOUR;

export interface Stage {
  gateway: TestGateway;
  institutionId: string;
}

/** A gateway with everybody who has to do with materials, scores and money. */
export async function startStage(options: Parameters<typeof startGateway>[0] = {}): Promise<Stage> {
  const gateway = await startGateway(options);
  await startBureau(gateway);
  const institutionId = await createInstitution(gateway, 1);
  await grantRole(gateway, 'institution-1', 'institution', { kind: 'institution', institutionId });
  await grantRole(gateway, 'window-1', 'window', { kind: 'region', regionId: '150100' });
  await grantRole(gateway, 'window-2', 'window', { kind: 'region', regionId: '150200' });
  await grantRole(gateway, 'platform-1', 'platform');
  await grantRole(gateway, 'evaluator-1', 'evaluator');
  return { gateway, institutionId };
}

/** Runs `work` for every item, two at a time: each call under way at once starts one more instance of its function. */
async function each<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const queue = [...items];
  await Promise.all(
    Array.from({ length: 2 }, async () => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
    }),
  );
}

/** Trainees with profiles; the last `others` of them are not in the programme's audience. */
export async function registerTrainees({ gateway }: Stage, count: number, others = 0): Promise<string[]> {
  const personas = Array.from({ length: count }, (_, index) => `trainee-${index + 1}`);
  for (const [index, persona] of personas.entries()) {
    await register(gateway, persona, { kind: index < count - others ? 'sme-manager' : 'other' });
  }
  return personas;
}

export interface Course {
  sessionId: string;
  venueId: string;
  startAt: number;
  endAt: number;
}

export async function publishCourse(
  { gateway, institutionId }: Stage,
  overrides: Partial<Input<'session.saveDraft'>['plan']> = {},
): Promise<Course> {
  const startAt = overrides.startAt ?? START;
  const endAt = overrides.endAt ?? startAt + 3 * HOUR;
  const { sessionId, venueIds } = await publishSession(gateway, institutionId, { ...overrides, startAt, endAt });
  return { sessionId, venueId: venueIds[0] ?? '', startAt, endAt };
}

const SIGNATURE = [
  [100, 500, 200, 300, 300, 600, 400, 300, 500, 600],
  [550, 300, 600, 600, 700, 350, 800, 600, 900, 400],
];

/** Everybody scans the venue's code and signs, five minutes after the start. */
export async function attend({ gateway }: Stage, course: Course, personas: readonly string[]): Promise<void> {
  const { sessionId, venueId } = course;
  const at = course.startAt + 5 * 60_000;
  const shown = await gateway.call('platform-1', 'attendance.showCode', { sessionId, venueId }, { at });
  const code = shown.codes[0]?.text ?? '';
  await each(personas, async (persona) => {
    await gateway.call(persona, 'attendance.scan', { code }, { at });
    await gateway.call(persona, 'attendance.sign', { sessionId, strokes: SIGNATURE }, { at });
  });
}

export const BEST = [25, 10, 10, 10, 10, 5, 10, 10, 10];
const NOTHING_CHARGED = { fee: false, sponsor: false, sold: false };

export const form = (
  sessionId: string,
  overrides: Partial<Input<'feedback.submit'>> = {},
): Input<'feedback.submit'> => ({ sessionId, points: BEST, charged: NOTHING_CHARGED, ...overrides });

export async function giveFeedback({ gateway }: Stage, course: Course, personas: readonly string[]): Promise<void> {
  await each(personas, (persona) =>
    gateway.call(persona, 'feedback.submit', form(course.sessionId), { at: course.endAt }),
  );
}

/** Bytes that begin as a JPEG does, different for each number. */
export const jpeg = (number: number): Buffer => Buffer.from(`ffd8ffe0${number.toString(16).padStart(8, '0')}`, 'hex');
export const pdf = (number: number): Buffer => Buffer.from(`%PDF-1.7 ${number}`);

type PhotoKind = NonNullable<Input<'material.attach'>['photoKind']>;

export async function attach(
  { gateway }: Stage,
  course: Course,
  file: { kind: Input<'material.attach'>['kind']; photoKind?: PhotoKind; bytes: Buffer; name?: string },
  at = course.endAt + HOUR,
): Promise<string> {
  const { kind, photoKind, bytes, name = '示例文件' } = file;
  const path = `materials/${course.sessionId}/${bytes.toString('hex').slice(0, 40)}`;
  const fileId = await gateway.upload('institution-1', path, bytes);
  const input = { sessionId: course.sessionId, kind, fileId, name, ...(photoKind && { photoKind }) };
  return (await gateway.call('institution-1', 'material.attach', input, { at })).materialId;
}

export type Photos = { materialId: string; photoKind: PhotoKind }[];

/** Courseware, recording and three photos of each of the kinds; handed in and passed on to the evaluator. */
export async function handIn(stage: Stage, course: Course, kinds: readonly PhotoKind[]): Promise<Photos> {
  const { gateway } = stage;
  const { sessionId } = course;
  const at = course.endAt + HOUR;
  await attach(stage, course, { kind: 'courseware', bytes: pdf(1) });
  const photos: Photos = [];
  for (const photoKind of kinds) {
    for (let number = 0; number < 3; number += 1) {
      const materialId = await attach(stage, course, { kind: 'photo', photoKind, bytes: jpeg(photos.length) });
      photos.push({ materialId, photoKind });
    }
  }
  await gateway.call(
    'institution-1',
    'material.saveRecording',
    { sessionId, minutes: 135, where: '示例硬盘 1' },
    { at },
  );
  await gateway.call('institution-1', 'material.submit', { sessionId, despiteMissing: true }, { at });
  await gateway.call('window-1', 'material.forward', { sessionId }, { at: at + DAY });
  await gateway.call('platform-1', 'material.forward', { sessionId }, { at: at + 2 * DAY });
  return photos;
}

/** Draws the sample two days after the end; everybody is reached and rates the session with `rating`. */
export async function followUp({ gateway }: Stage, course: Course, rating: number): Promise<number> {
  const at = course.endAt + 2 * DAY;
  const { sessionId } = course;
  await gateway.call(
    'evaluator-1',
    'followup.commit',
    { sessionIds: [sessionId], contribution: 'ab'.repeat(32) },
    { at },
  );
  await gateway.call('bureau-1', 'followup.commit', { sessionIds: [sessionId], contribution: 'cd'.repeat(32) }, { at });
  await gateway.call('evaluator-1', 'followup.draw', { sessionId }, { at });
  const { calls } = await gateway.call('evaluator-1', 'followup.listCalls', { sessionId }, { at });
  for (const { callId } of calls) {
    const answer = { outcome: 'reached' as const, tookPart: true, rating, charged: false };
    await gateway.call('evaluator-1', 'followup.revealPhone', { sessionId, callId }, { at });
    await gateway.call('evaluator-1', 'followup.recordCall', { sessionId, callId, ...answer }, { at });
  }
  return calls.length;
}

type Judgement = Input<'evaluation.scoreSession'>['judgement'];

export const judged = (photos: Photos, overrides: Partial<Judgement> = {}): Judgement => ({
  screenshotHeads: 65,
  slidesAccepted: true,
  completeness: 5,
  completenessReason: '缺少案例部分',
  acceptedPhotos: photos,
  ...overrides,
});

/** The part of a trace with this label, at whatever depth. */
export function partOf(trace: Output<'evaluation.previewScore'>['trace'], label: string): typeof trace | undefined {
  if (trace.label === label) return trace;
  for (const part of trace.parts ?? []) {
    const found = partOf(part, label);
    if (found) return found;
  }
  return undefined;
}
