/** Fills a gateway with the demonstration: a year's work of the programme, through the operations that its users have. */
import { Client, type FinishedCall } from './client';
import { anchorOf, withClockHeldBack } from './steps/anchor';
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
import { phases, type PhaseReport, type Seeding } from './steps/seeding';
import { changeAndCancel, planSessions, recordConsents, recordTours } from './steps/sessions';
import { searchInVain } from './steps/words';

export interface SeedOptions {
  /** Address of the gateway. */
  url: string;
  /** BOOTSTRAP_CODE of the functions' environment. */
  bootstrapCode: string;
  /** Calls at the same time. */
  concurrency?: number;
  /** Hears of each finished phase. */
  onPhase?: (phase: PhaseReport) => void;
  /** Hears of each finished call. */
  onCall?: (call: FinishedCall) => void;
}

const DEFAULT_CONCURRENCY = 12;

/**
 * Safe to run again: what an earlier run has done, whole or in part, is found done, and the rest follows.
 * @returns the moment around which the demonstration lies, epoch ms
 */
export async function seedDemonstration(options: SeedOptions): Promise<{ now: number }> {
  const { url, bootstrapCode, concurrency = DEFAULT_CONCURRENCY, onPhase = () => undefined, onCall } = options;
  const client = new Client(url, concurrency, onCall);
  try {
    const now = await anchorOf(client);
    const seeding: Seeding = { client, now, phase: phases(concurrency, onPhase) };
    await withClockHeldBack(client, () => play(seeding, bootstrapCode));
    return { now };
  } finally {
    client.close();
  }
}

async function play(seeding: Seeding, bootstrapCode: string): Promise<void> {
  await enterFirstOfficer(seeding, bootstrapCode);
  const institutionIds = await enterInstitutions(seeding);
  await inviteStaff(seeding, institutionIds);
  const policyIds = await publishPolicies(seeding);
  await searchInVain(seeding);
  await makeHandbook(seeding);
  await importDrafts(seeding);
  await describeEnterprises(seeding);
  const sessions = await planSessions(seeding, institutionIds);
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
}
