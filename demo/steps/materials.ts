/** What the institution hands in, and its way over the window platform and the hub to the evaluator (R-MATERIAL). */
import type { Input } from '../../cloudfunctions/contract';
import { lectureHall2018, rulesAt } from '../../cloudfunctions/programmes';
import { institutionOf } from '../data/institutions';
import { windowOf } from '../data/staff';
import { courseware } from '../files/courseware';
import { photo } from '../files/photo';
import type { Documentation } from '../schedule';
import { atClock, dayNumberOf, dayOf, MINUTE } from '../time';
import { hadReached, type OpenSession, type Seeding } from './seeding';
import { reaches } from './progress';

type Attachment = Omit<Input<'material.attach'>, 'fileId' | 'sessionId' | 'requestKey'>;
interface Upload {
  session: OpenSession;
  documentation: Documentation;
  number: number;
  ending: string;
  content: () => Buffer;
  attachment: Attachment;
}

const staffOf = ({ institution }: OpenSession): string => (institution ? institutionOf(institution).persona : '');
/** So many days after the session's day. */
const after = ({ plan }: OpenSession, days: number, clock: string): number =>
  atClock(dayNumberOf(plan.endAt) + days, clock);

function slidesOf({ plan }: OpenSession): Buffer {
  const points = plan.summary?.split(/[，、。：；]/).filter((line) => line.length > 1) ?? [];
  return courseware([
    { title: plan.title, lines: [`主讲：${plan.lecturer.name}`, `学时：${plan.classHours}`, '示例材料，仅供演示'] },
    { title: '主要内容', lines: points.slice(0, 5) },
    { title: '申报与办理', lines: ['对照条件', '准备材料', '在线申报', '跟踪结果'] },
    { title: '常见问题', lines: ['材料不全怎么办', '逾期怎么办', '向谁咨询'] },
  ]);
}

function uploadsOf(session: OpenSession, documentation: Documentation): Upload[] {
  const { photoKinds } = rulesAt(lectureHall2018, dayOf(session.plan.endAt)).parameters;
  const photos = photoKinds.value.flatMap(({ id: photoKind, label }) =>
    Array.from({ length: documentation.photos[photoKind] ?? 0 }, (_, index) => ({
      ending: '.png',
      content: () => photo(photoKind, `${session.key} ${index}`),
      attachment: { kind: 'photo' as const, photoKind, name: `${label}${index + 1}.png` },
    })),
  );
  const slides = {
    ending: '.pdf',
    content: () => slidesOf(session),
    attachment: { kind: 'courseware' as const, name: `${session.plan.title}.pdf` },
  };
  const files = documentation.courseware ? [...photos, slides] : photos;
  return files.map((file, number) => ({ ...file, session, documentation, number }));
}

/** Sessions with materials that the institution still holds. */
const toHandIn = (sessions: readonly OpenSession[]): { session: OpenSession; documentation: Documentation }[] =>
  sessions.flatMap((session) =>
    session.documentation && !hadReached(session, 'with-window')
      ? [{ session, documentation: session.documentation }]
      : [],
  );

export async function collect({ client, phase }: Seeding, sessions: readonly OpenSession[]): Promise<void> {
  const open = toHandIn(sessions);
  const uploads: Upload[] = [];
  // what an earlier run has handed in is not uploaded again
  await phase('what is there', open, async ({ session, documentation }) => {
    const { sessionId } = session;
    const { files } = await client.call('material.get', staffOf(session), after(session, 1, '09:00'), { sessionId });
    const there = new Set(files.map(({ name }) => name));
    uploads.push(...uploadsOf(session, documentation).filter(({ attachment }) => !there.has(attachment.name)));
  });
  const fileIds = new Map<Upload, string>();
  await phase('uploads', uploads, async (upload) => {
    const { session, ending, content } = upload;
    fileIds.set(upload, await client.upload(staffOf(session), after(session, 1, '09:00'), ending, content()));
  });
  await phase('materials', uploads, (upload) => {
    const { session, attachment, number } = upload;
    return client.call('material.attach', staffOf(session), after(session, 1, '09:00') + number * MINUTE, {
      ...attachment,
      sessionId: session.sessionId,
      fileId: fileIds.get(upload) ?? '',
      requestKey: `demo-file-${fileIds.get(upload)?.split('/').at(-1)?.slice(0, 32) ?? number}`,
    });
  });
  await phase('recordings', open, async ({ session, documentation: { recordedMinutes } }) => {
    if (recordedMinutes === null) return;
    const recording = { sessionId: session.sessionId, minutes: recordedMinutes, where: '示例机构档案室，硬盘 03 号' };
    await client.call('material.saveRecording', staffOf(session), after(session, 1, '10:00'), recording);
  });
}

/** Institution → window platform → hub → evaluator, each hand-over at its time, as far as the session has come. */
export async function handOver({ client, phase }: Seeding, sessions: readonly OpenSession[]): Promise<void> {
  const handedIn = toHandIn(sessions).filter(({ documentation }) => reaches(documentation, 'with-window'));
  await phase('handed in', handedIn, ({ session }) =>
    client.call('material.submit', staffOf(session), after(session, 1, '11:00'), {
      sessionId: session.sessionId,
      despiteMissing: true,
    }),
  );
  const onward = sessions.filter(
    (session) => session.documentation && reaches(session.documentation, 'with-evaluator'),
  );
  const atWindow = onward.filter((session) => !hadReached(session, 'with-hub'));
  await phase('forwarded by the window', atWindow, (session) =>
    client.call('material.forward', windowOf(session.plan.regionId), after(session, 1, '16:00'), {
      sessionId: session.sessionId,
      note: '材料齐全，已核对签到册页数。',
    }),
  );
  const atHub = onward.filter((session) => !hadReached(session, 'with-evaluator'));
  await phase('forwarded by the hub', atHub, (session) =>
    client.call('material.forward', 'platform-1', after(session, 2, '10:00'), {
      sessionId: session.sessionId,
      note: '',
    }),
  );
}
