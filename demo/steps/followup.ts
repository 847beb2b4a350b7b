/** The draw of the sample and the calls (R-FOLLOWUP). */
import { randomFrom } from '../random';
import { atClock, dayNumberOf, MINUTE } from '../time';
import { reaches } from './progress';
import type { OpenSession, Seeding } from './seeding';

const EVALUATOR = 'evaluator-1';
const OFFICER = 'bureau-1';
const REMARKS = ['', '', '内容实用，愿意再参加。', '希望多办财税类课程。'];

const after = ({ plan }: OpenSession, days: number, clock: string): number =>
  atClock(dayNumberOf(plan.endAt) + days, clock);

/** Both parties put in their contribution, neither knowing the other's, and the sample is drawn. */
export async function drawSamples({ client, now, phase }: Seeding, sessions: readonly OpenSession[]): Promise<void> {
  const due = sessions.filter(({ documentation }) => documentation && reaches(documentation, 'drawn'));
  const open: OpenSession[] = [];
  await phase('draws looked up', due, async (session) => {
    const { state } = await client.call('followup.getDraw', EVALUATOR, now, { sessionId: session.sessionId });
    if (state !== 'drawn') open.push(session);
  });
  for (const [party, clock] of [
    [EVALUATOR, '14:00'],
    [OFFICER, '15:00'],
  ] as const) {
    await phase('contributions', open, (session) =>
      client.call('followup.commit', party, after(session, 2, clock), {
        sessionIds: [session.sessionId],
        contribution: randomFrom(`contribution ${party} ${session.key}`).hex(64),
      }),
    );
  }
  await phase('draws', open, (session) =>
    client.call('followup.draw', EVALUATOR, after(session, 2, '15:30'), { sessionId: session.sessionId }),
  );
}

/** The evaluator calls the sample; where the session is still in hand, only the first half of it. */
export async function callSamples({ client, now, phase }: Seeding, sessions: readonly OpenSession[]): Promise<void> {
  const due = sessions.filter(
    ({ documentation, stage }) =>
      documentation && reaches(documentation, 'drawn') && !['scored', 'confirmed', 'objected', 'final'].includes(stage),
  );
  await phase('calls', due, async (session) => {
    const { sessionId, documentation } = session;
    const all = documentation !== null && reaches(documentation, 'called');
    const seen = new Set<string>();
    let cannotBeReached = documentation?.unreachable === true;
    for (let minute = 0; ;) {
      const { calls } = await client.call('followup.listCalls', EVALUATOR, after(session, 4, '12:00'), { sessionId });
      const sample = calls.toSorted((a, b) => a.order - b.order);
      const waiting = (all ? sample : sample.slice(0, Math.floor(sample.length / 2))).filter(
        ({ callId, state }) => state === 'to-call' && !seen.has(callId),
      );
      if (waiting.length === 0) return;
      for (const { callId } of waiting) {
        seen.add(callId);
        minute += 4;
        if (cannotBeReached) await callInVain(callId, session, minute);
        else await callOnce(callId, session, minute);
        cannotBeReached = false;
      }
    }
  });

  async function callOnce(callId: string, { key, sessionId, documentation, ...rest }: OpenSession, minute: number) {
    const random = randomFrom(`call ${key} ${minute}`);
    const rating = Math.round((documentation?.rating ?? 80) + (random.next() - 0.5) * 16);
    const at = atClock(dayNumberOf(rest.plan.endAt) + 4, '13:00') + minute * MINUTE;
    await client.call('followup.revealPhone', EVALUATOR, Math.min(at, now) - 2 * MINUTE, { sessionId, callId });
    await client.call('followup.recordCall', EVALUATOR, Math.min(at, now), {
      sessionId,
      callId,
      outcome: 'reached',
      tookPart: true,
      rating: Math.min(100, Math.max(0, rating)),
      charged: false,
      remarks: random.pick(REMARKS),
      requestKey: `demo-call-${callId.slice(0, 32)}-1`,
    });
  }

  /** Three attempts on two days: then the next one of the reserve is called. */
  async function callInVain(callId: string, session: OpenSession, minute: number) {
    for (const [attempt, [days, clock]] of [
      [3, '10:00'],
      [3, '16:00'],
      [4, '09:30'],
    ].entries() as ArrayIterator<[number, [number, string]]>) {
      const { sessionId } = session;
      const at = after(session, days, clock) + minute * MINUTE;
      await client.call('followup.revealPhone', EVALUATOR, at - MINUTE, { sessionId, callId });
      await client.call('followup.recordCall', EVALUATOR, at, {
        sessionId,
        callId,
        outcome: 'no-answer',
        remarks: '',
        requestKey: `demo-call-${callId.slice(0, 32)}-vain-${attempt}`,
      });
    }
  }
}
