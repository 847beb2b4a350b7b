import { scheduleAround, type DemoSession } from '../schedule';
import { atClock, DAY, dayNumberOf, dayOfMonth, HOUR, monthOf } from '../time';
import type { InstitutionIds } from './roles';
import type { OpenSession, Seeding } from './seeding';

const OFFICER = 'bureau-1';

/** A month's sessions are published on the 25th of the month before, at the latest three days ago. */
const publishedAt = (month: number, now: number): number =>
  Math.min(atClock(dayOfMonth(month, -1, 25), '09:00'), now - 3 * DAY);

/** The bureau plans the sessions and publishes them month by month; next month's drafts stay drafts. */
export async function planSessions(seeding: Seeding, ids: InstitutionIds): Promise<OpenSession[]> {
  const { client, now } = seeding;
  const { sessions: known } = await client.call('session.listForWork', OFFICER, now, { includeDrafts: true });
  const byTitle = new Map(known.map((session) => [session.title, session]));
  const opened: OpenSession[] = [];
  await seeding.phase('sessions', scheduleAround(now), async (session) => {
    const earlier = byTitle.get(session.plan.title);
    const draftedAt = publishedAt(dayNumberOf(session.plan.startAt), now) - 2 * DAY;
    const sessionId = earlier?.sessionId ?? (await draft(seeding, session, ids, draftedAt));
    const { session: stored } = await client.call('session.get', OFFICER, now, { sessionId });
    opened.push({
      ...session,
      sessionId,
      venueIds: stored.venues.map(({ venueId }) => venueId),
      status: stored.status,
      wasChanged: stored.changed,
      stage: earlier?.stage ?? 'planned',
    });
  });
  await publishMonths(seeding, opened);
  return opened;
}

async function draft(
  { client }: Seeding,
  { key, plan, institution }: DemoSession,
  ids: InstitutionIds,
  at: number,
): Promise<string> {
  const institutionId = institution === null ? null : (ids.get(institution) ?? null);
  const input = { plan: { ...plan, institutionId }, requestKey: `demo-session-${key}` };
  return (await client.call('session.saveDraft', OFFICER, at, input)).sessionId;
}

async function publishMonths({ client, now }: Seeding, sessions: OpenSession[]): Promise<void> {
  const waiting = sessions.filter(({ published, status }) => published && status === 'draft');
  const monthOfSession = ({ plan }: OpenSession): string => monthOf(dayNumberOf(plan.startAt));
  for (const month of [...new Set(waiting.map(monthOfSession))].sort()) {
    const ofMonth = waiting.filter((session) => monthOfSession(session) === month);
    const at = publishedAt(dayNumberOf(ofMonth[0]?.plan.startAt ?? now), now);
    const sessionIds = ofMonth.map(({ sessionId }) => sessionId);
    await client.call('session.publish', OFFICER, at, { sessionIds });
    for (const session of ofMonth) session.status = 'published';
  }
}

/** One is changed and one cancelled after people had booked, so that they are told. */
export async function changeAndCancel({ client }: Seeding, sessions: readonly OpenSession[]): Promise<void> {
  for (const { sessionId, change, cancel, wasChanged, status } of sessions) {
    if (change && !wasChanged) {
      const { at, plan, reason } = change;
      await client.call('session.change', OFFICER, at, { sessionId, plan, reason });
    }
    if (cancel && status !== 'cancelled') {
      await client.call('session.cancel', OFFICER, cancel.at, { sessionId, reason: cancel.reason });
    }
  }
}

/** A finished study tour has its costs on record (R-MONEY 3). */
export async function recordTours({ client }: Seeding, sessions: readonly OpenSession[]): Promise<void> {
  for (const { sessionId, tour } of sessions) {
    if (!tour) continue;
    const { at, ...cost } = tour;
    await client.call('subsidy.recordTourCost', OFFICER, at, { sessionId, ...cost });
  }
}

/** The leading trainees let WeChat tell them things (R-PLAN 4). */
export async function recordConsents({ client, now }: Seeding): Promise<void> {
  for (const persona of ['trainee-1', 'trainee-2', 'trainee-3']) {
    const at = now - 20 * DAY + HOUR;
    const accepted = ['registered', 'moved-up', 'session-changed', 'session-cancelled', 'feedback-open'] as const;
    const { consents } = await client.call('message.listMine', persona, at, {});
    const asked = consents.filter(({ template }) => (accepted as readonly string[]).includes(template));
    await client.consent(
      persona,
      asked.map(({ templateId }) => templateId),
    );
    await client.call('message.recordConsent', persona, at, {
      accepted: [...accepted],
      requestKey: `demo-consent-${persona}`,
    });
  }
}
