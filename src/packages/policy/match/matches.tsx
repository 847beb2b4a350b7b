import { useState } from 'react';
import { toast } from '@/components/confirm';
import { usePageParams } from '@/hooks/pane';
import { useT } from '@/locales/match';
import { call, type Output } from '@/services/call';
import { useIncludeExpired } from '../parts/include-expired';
import { AnswerSheet } from './answer-sheet';
import { Matched } from './matched';
import type { Only } from './types';
import { useAnswers } from './use-answers';

type Profile = NonNullable<Output<'enterprise.get'>['profile']>;

/** The results for the enterprise as it is kept; each answer is kept with it and matches everything again. */
export function Matches({ profile, onChanged }: { profile: Profile; onChanged: () => Promise<void> }) {
  const t = useT();
  const { enterprise, tellMe } = profile;
  const { policyId, itemId } = usePageParams();
  const [only, setOnly] = useState<Only>({
    ...(policyId ? { policyId } : {}),
    ...(policyId && itemId ? { itemId } : {}),
  });
  const withExpired = useIncludeExpired();
  const [asked, setAsked] = useState<string | null>(null);
  const { action, answer } = useAnswers(
    enterprise,
    async (changed) => void (await call('enterprise.save', { enterprise: changed, tellMe })),
    async () => {
      setAsked(null);
      toast(t('match.saved'));
      await onChanged();
    },
  );
  return (
    <>
      {/* Anew with another choice of what is looked at, so that no result stands under another's count. */}
      <Matched
        key={JSON.stringify([withExpired, only])}
        enterprise={enterprise}
        withExpired={withExpired}
        only={only}
        onAll={() => setOnly({})}
        error={asked === null ? action.error : undefined}
        answers={{
          busy: action.busy,
          onAnswer: (id, value) => answer((now) => ({ ...now, answers: { ...now.answers, [id]: value } })),
          onAsk: setAsked,
        }}
      />
      <AnswerSheet
        field={asked}
        enterprise={enterprise}
        busy={action.busy}
        error={action.error}
        onClose={() => setAsked(null)}
        onSave={answer}
      />
    </>
  );
}
