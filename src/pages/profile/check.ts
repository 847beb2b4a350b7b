import { readPhone } from '@mechanisms/phone';
import type { AudienceKind, RegionId } from '@/services/types';

export interface ProfileDraft {
  name: string;
  enterprise: string;
  phone: string;
  kind: AudienceKind | null;
  post: string;
  regionId: RegionId | null;
  creditCode: string;
}

export type Problem = 'profile.need' | 'profile.needKind' | 'profile.phoneWrong' | 'profile.codeLength';

/** `byWechat`: the number comes from WeChat. What can be told without the server; the rest (the code's check digit) it says itself. */
export function problemsOf(draft: ProfileDraft, byWechat = false): Partial<Record<keyof ProfileDraft, Problem>> {
  const problems: Partial<Record<keyof ProfileDraft, Problem>> = {};
  if (draft.name.trim() === '') problems.name = 'profile.need';
  if (draft.enterprise.trim() === '') problems.enterprise = 'profile.need';
  if (!byWechat && readPhone(draft.phone) === null) problems.phone = 'profile.phoneWrong';
  if (draft.kind === null) problems.kind = 'profile.needKind';
  const code = draft.creditCode.trim();
  if (code !== '' && code.length !== 18) problems.creditCode = 'profile.codeLength';
  return problems;
}
