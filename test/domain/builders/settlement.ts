import type { SettledSession, SettlementSettings } from '../../../cloudfunctions/domain/settlement';

export const settings2018: SettlementSettings = {
  gradeBasis: 'institution-year',
  failedSessionPays: true,
  reviewFeeShare: '1/25',
};

/** A held, finally scored session with 96 eligible heads. */
export function settled(
  sessionId: string,
  score: Partial<NonNullable<SettledSession['score']>> | null = {},
  overrides: Partial<SettledSession> = {},
): SettledSession {
  return {
    sessionId,
    institutionId: 'i1',
    courseId: 'c1',
    modeId: 'institution',
    cancelled: false,
    score: score === null ? null : { exact: '80', final: true, eligibleHeads: 96, meetsMinimum: true, ...score },
    ...overrides,
  };
}
