/** Score, confirmation, objection (R-SCORE). */
import type { Input } from '../../cloudfunctions/contract';
import { institutionOf } from '../data/institutions';
import { atClock, dayNumberOf } from '../time';
import { reaches } from './progress';
import { hadReached, type OpenSession, type Seeding } from './seeding';

const EVALUATOR = 'evaluator-1';
const OFFICER = 'bureau-2';

const after = ({ plan }: OpenSession, days: number, clock: string): number =>
  atClock(dayNumberOf(plan.endAt) + days, clock);

type Judgement = Input<'evaluation.scoreSession'>['judgement'];

/** What the evaluator sees in the materials. */
async function judge({ client }: Seeding, session: OpenSession, at: number): Promise<Judgement> {
  const { sessionId, documentation } = session;
  if (!documentation) throw new Error(`${session.key} has nothing to judge`);
  const [{ files }, { counts }] = await Promise.all([
    client.call('material.get', EVALUATOR, at, { sessionId }),
    client.call('evaluation.getSheet', EVALUATOR, at, { sessionId }),
  ]);
  return {
    screenshotHeads: Math.floor(counts.actual * documentation.visible),
    slidesAccepted: documentation.courseware,
    completeness: documentation.courseware ? documentation.completeness : 0,
    completenessReason: shortfallOf(documentation.completeness),
    acceptedPhotos: files.flatMap(({ kind, materialId, photoKind }) =>
      kind === 'photo' && photoKind ? [{ materialId, photoKind }] : [],
    ),
    remarks: '',
  };
}

/** What is missing from the courseware, where it is not complete. */
function shortfallOf(completeness: number): string {
  if (completeness < 4) return '讲义与课件不一致，缺案例部分。';
  return completeness < 6 ? '课件齐全，缺部分练习题的参考答案。' : '';
}

export async function score(seeding: Seeding, sessions: readonly OpenSession[]): Promise<void> {
  const due = sessions.filter(
    (session) => session.documentation && reaches(session.documentation, 'scored') && !hadReached(session, 'scored'),
  );
  await seeding.phase('scores', due, async (session) => {
    const at = after(session, 5, '10:00');
    const judgement = await judge(seeding, session, at);
    const requestKey = `demo-score-${session.key}`;
    await seeding.client.call('evaluation.scoreSession', EVALUATOR, at, {
      sessionId: session.sessionId,
      judgement,
      requestKey,
    });
  });
}

export async function confirm({ client, phase }: Seeding, sessions: readonly OpenSession[]): Promise<void> {
  const due = sessions.filter(
    (session) =>
      session.documentation && reaches(session.documentation, 'confirmed') && !hadReached(session, 'confirmed'),
  );
  await phase('confirmations', due, async (session) => {
    const { sessionId } = session;
    const at = session.confirmAt ?? after(session, 6, '10:00');
    const { current } = await client.call('evaluation.getSheet', OFFICER, at, { sessionId });
    await client.call('evaluation.confirm', OFFICER, at, { sessionId, scoreId: current?.scoreId ?? '' });
  });
}

export async function object({ client, phase }: Seeding, sessions: readonly OpenSession[]): Promise<void> {
  const due = sessions.filter((session) => session.objection && !hadReached(session, 'objected'));
  await phase('objections', due, async ({ sessionId, institution, objection }) => {
    if (!institution || !objection) return;
    const { at, reason } = objection;
    await client.call('evaluation.object', institutionOf(institution).persona, at, { sessionId, reason });
  });
}
