import type { Input } from '../../../cloudfunctions/contract';
import type { TestGateway } from './gateway';

const HOUR = 3_600_000;
/** Tuesday 10 March 2026, 09:00 in Shanghai. */
export const START = Date.parse('2026-03-10T01:00:00Z');

type Plan = Input<'session.saveDraft'>['plan'];

export const planOf = (institutionId: string | null, overrides: Partial<Plan> = {}): Plan => ({
  title: '示例课程：税费优惠政策解读',
  mode: 'institution',
  contentKind: 5,
  regionId: '150100',
  organiser: 'institution',
  institutionId,
  lecturer: { name: '示例讲师' },
  audience: ['sme-manager', 'sme-finance'],
  startAt: START,
  endAt: START + 3 * HOUR,
  classHours: 3,
  venues: [
    {
      name: '示例培训中心1',
      address: '示例路 1 号',
      main: true,
      capacity: 400,
      position: { latitude: 40.84, longitude: 111.75 },
    },
  ],
  ...overrides,
});

export interface PublishedSession {
  sessionId: string;
  venueIds: string[];
}

/** Publishes drafts with a reason for whatever is odd about them: those of tests have the same hall and lecturer at the same time. */
export async function publishDrafts(gateway: TestGateway, sessionIds: string[], at: number): Promise<void> {
  // another's session may be published between the look and the publication: of many at once each is overtaken at most by all others
  for (let left = 20; ; left -= 1) {
    const { sessions } = await gateway.call('bureau-1', 'session.previewPublication', { sessionIds }, { at });
    const reasons = sessions.flatMap(({ remarks }) =>
      remarks.flatMap(({ key, level }) => (level === 'reason' ? [{ key, reason: '示例：同名的另一间教室' }] : [])),
    );
    const answer = await gateway.answer('bureau-1', 'session.publish', { sessionIds, reasons }, { at });
    if (answer.ok) return;
    if (answer.error.code !== 'REASON_REQUIRED' || left === 0) throw new Error(answer.error.message);
  }
}

/** A session that the bureau planned and published a month before it starts. */
export async function publishSession(
  gateway: TestGateway,
  institutionId: string | null,
  overrides: Partial<Plan> = {},
): Promise<PublishedSession> {
  const plan = planOf(institutionId, overrides);
  const at = plan.startAt - 30 * 24 * HOUR;
  const { sessionId } = await gateway.call('bureau-1', 'session.saveDraft', { plan }, { at });
  await publishDrafts(gateway, [sessionId], at);
  const { session } = await gateway.call('bureau-1', 'session.get', { sessionId }, { at });
  return { sessionId, venueIds: session.venues.map((venue) => venue.venueId) };
}
