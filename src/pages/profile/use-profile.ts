import { areaCarried, normaliseCreditCode } from '@mechanisms/credit-code';
import { readPhone } from '@mechanisms/phone';
import { useState } from 'react';
import { errorText, fieldErrors } from '@/components/error-text';
import { useAction, type ActionState } from '@/hooks/action';
import { useDraft, type Draft } from '@/hooks/draft';
import { useSettled } from '@/hooks/settled';
import { useT } from '@/locales';
import { call } from '@/services/call';
import { refreshMe } from '@/services/me';
import { localEnterprise, saidOfEnterprise, type Enterprise } from '@/services/enterprise';
import { idsOf } from '@/services/programme-words';
import { scrollToElement } from '@/services/scroll';
import type { Profile } from '@/services/types';
import { problemsOf, type ProfileDraft } from './check';

/** The server names these two in errors of their own; they belong beside their fields. */
const fieldOfCode: Readonly<Record<string, keyof ProfileDraft>> = {
  INVALID_PHONE: 'phone',
  INVALID_CREDIT_CODE: 'creditCode',
};

const PAUSE_MS = 700;

export interface ProfileState {
  value: ProfileDraft;
  edit: (part: Partial<ProfileDraft>) => void;
  /** What is wrong with a field and to be said now. */
  wrong: (field: keyof ProfileDraft) => string | undefined;
  /** Of WeChat's button; null: the number is typed. */
  phoneCode: string | null;
  setPhoneCode: (code: string | null) => void;
  /** The region is what the credit code says, and nobody has said otherwise. */
  derived: boolean;
  /** What is kept on this device, to be begun anew. */
  draft: Draft<ProfileDraft>;
  action: ActionState;
  /** Whether the error stands beside a field already. */
  named: boolean;
  /** Saves, then goes on with `then`; says what is missing instead. `withCode`: the number that WeChat has just given. */
  save: (then: () => Promise<void>, withCode?: string) => void;
}

/** The particulars while they are typed: one draft, whether on their own page or in the midst of registering, so that nothing is typed twice. */
export function useProfile(profile: Profile | null, firm: Enterprise | null = localEnterprise.get()): ProfileState {
  const t = useT();
  const said = saidOfEnterprise(firm);
  const draft = useDraft<ProfileDraft>('profile', {
    name: profile?.name ?? '',
    enterprise: profile?.enterprise ?? said.enterprise,
    phone: '',
    kind: profile?.kind ?? null,
    post: profile?.post ?? '',
    regionId: profile?.regionId ?? said.regionId,
    creditCode: profile?.creditCode ?? '',
  });
  const { value, change } = draft;
  const [tried, setTried] = useState(false);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const action = useAction('profile');
  // good once and for five minutes: nothing to keep in a draft
  const [phoneCode, setPhoneCode] = useState<string | null>(null);
  const problems = problemsOf(value, phoneCode !== null);
  // Said while one types, but only once one pauses: nobody likes to be wrong from the first digit on.
  const paused = problemsOf(useSettled(value, PAUSE_MS), phoneCode !== null);
  const named = action.error && fieldOfCode[action.error.code];
  const refused = fieldErrors(action.error);
  const region = areaCarried(value.creditCode, idsOf('region'));
  return {
    value,
    edit: (part) => {
      action.clear();
      setTouched((before) => new Set([...before, ...Object.keys(part)]));
      // the code says where it was registered: filled in, and to be corrected like anything else
      const says = part.creditCode === undefined ? null : areaCarried(part.creditCode, idsOf('region'));
      change({ ...part, ...(says && { regionId: says }) });
    },
    wrong: (field) => {
      if (named === field && action.error) return errorText(action.error);
      const problem = problems[field];
      const due = tried || (touched.has(field) && paused[field] === problem);
      return (due && problem ? t(problem) : undefined) ?? refused[field];
    },
    phoneCode,
    setPhoneCode: (code) => {
      action.clear();
      setPhoneCode(code);
    },
    derived: region !== null && region === value.regionId,
    draft,
    action,
    named: named !== undefined,
    save: (then, withCode) => {
      setTried(true);
      const code = withCode ?? phoneCode;
      if (withCode !== undefined) setPhoneCode(withCode);
      const { kind, regionId, creditCode, post, phone, ...rest } = value;
      if (Object.keys(problemsOf(value, code !== null)).length > 0 || kind === null)
        return scrollToElement('.plh-field-wrong');
      void action.run(async () => {
        await call('identity.saveProfile', {
          ...rest,
          ...(code === null ? { phone: readPhone(phone) ?? phone } : { phoneCode: code }),
          kind,
          ...(post.trim() ? { post } : {}),
          ...(regionId ? { regionId } : {}),
          ...(creditCode.trim() ? { creditCode: normaliseCreditCode(creditCode) } : {}),
        });
        draft.clear();
        setPhoneCode(null);
        void refreshMe();
        await then();
      });
    },
  };
}
