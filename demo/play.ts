/** The demonstration's year, step by step, through the operations that its users have. */
import { attend } from './steps/attendance';
import { importDrafts } from './steps/drafts';
import { confirm, object, score } from './steps/evaluation';
import { callSamples, drawSamples } from './steps/followup';
import { describeEnterprises } from './steps/enterprises';
import { makeHandbook } from './steps/handbook';
import { collect, handOver } from './steps/materials';
import { publishPolicies } from './steps/policies';
import { explainAndAsk } from './steps/reading';
import { enterFirstOfficer, enterInstitutions, inviteStaff } from './steps/roles';
import { changeAndCancel, planSessions, recordConsents, recordTours } from './steps/sessions';
import { searchInVain } from './steps/words';
import type { OpenSession, Seeding } from './steps/seeding';

/**
 * Every step in its order. `staged` changes a planned session before anybody comes to it, e.g. how many do.
 * @returns the sessions as they were played
 */
export async function play(
  seeding: Seeding,
  bootstrapCode: string,
  staged: (session: OpenSession) => OpenSession = (session) => session,
): Promise<OpenSession[]> {
  await enterFirstOfficer(seeding, bootstrapCode);
  const institutionIds = await enterInstitutions(seeding);
  await inviteStaff(seeding, institutionIds);
  const policyIds = await publishPolicies(seeding);
  await searchInVain(seeding);
  await makeHandbook(seeding);
  await importDrafts(seeding);
  await describeEnterprises(seeding);
  const sessions = (await planSessions(seeding, institutionIds)).map(staged);
  await recordConsents(seeding);
  await attend(seeding, sessions);
  await changeAndCancel(seeding, sessions);
  await collect(seeding, sessions);
  await handOver(seeding, sessions);
  await drawSamples(seeding, sessions);
  await callSamples(seeding, sessions);
  await score(seeding, sessions);
  await confirm(seeding, sessions);
  await object(seeding, sessions);
  await recordTours(seeding, sessions);
  await explainAndAsk(seeding, policyIds);
  return sessions;
}
