import { creditCodeProblem, normaliseCreditCode } from '@mechanisms/credit-code';
import { readPhone } from '@mechanisms/phone';
import type { AudienceKind, Profile, RegionId } from '@/services/types';

export interface ProfileDraft {
  name: string;
  enterprise: string;
  phone: string;
  kind: AudienceKind | null;
  post: string;
  regionId: RegionId | null;
  creditCode: string;
}

export type Problem =
  'profile.need' | 'profile.needKind' | 'profile.phoneWrong' | 'profile.codeLength' | 'profile.codeWrong';

/** `byWechat`: the number comes from WeChat. What can be told without the server, the code's check character too. */
export function problemsOf(draft: ProfileDraft, byWechat = false): Partial<Record<keyof ProfileDraft, Problem>> {
  const problems: Partial<Record<keyof ProfileDraft, Problem>> = {};
  if (draft.name.trim() === '') problems.name = 'profile.need';
  if (draft.enterprise.trim() === '') problems.enterprise = 'profile.need';
  if (!byWechat && readPhone(draft.phone) === null) problems.phone = 'profile.phoneWrong';
  if (draft.kind === null) problems.kind = 'profile.needKind';
  const code = normaliseCreditCode(draft.creditCode);
  const wrong = code === '' ? null : creditCodeProblem(code);
  if (wrong) problems.creditCode = wrong === 'length' ? 'profile.codeLength' : 'profile.codeWrong';
  return problems;
}

/** What a registration cannot do without (Roles: trainee), in the order in which it is asked. */
export const REQUIRED = ['name', 'enterprise', 'phone', 'kind'] as const;
export type Required = (typeof REQUIRED)[number];

/** Of what is required that which nobody has said yet, so that it is named before anything is confirmed. */
export const missingOf = (profile: Profile | null): readonly Required[] => (profile === null ? REQUIRED : []);
