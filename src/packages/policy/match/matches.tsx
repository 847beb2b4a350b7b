import { useState } from 'react';
import { toast } from '@/components/confirm';
import { useAction } from '@/hooks/action';
import { usePageParams } from '@/hooks/pane';
import { useT } from '@/locales/match';
import { call, type Output } from '@/services/call';
import { useIncludeExpired } from '../parts/include-expired';
import type { Enterprise } from '../parts/types';
import { AnswerSheet } from './answer-sheet';
import { Matched } from './matched';
import type { Only } from './types';

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
  const answering = useAction();
  const save = (changed: Enterprise) =>
    answering.run(async () => {
      await call('enterprise.save', { enterprise: changed, tellMe });
      setAsked(null);
      toast(t('match.saved'));
      await onChanged();
    });
  return (
    <>
      {/* Anew with another choice of what is looked at, so that no result stands under another's count. */}
      <Matched
        key={JSON.stringify([withExpired, only])}
        enterprise={enterprise}
        withExpired={withExpired}
        only={only}
        onAll={() => setOnly({})}
        error={asked === null ? answering.error : undefined}
        answers={{
          busy: answering.busy,
          onAnswer: (id, value) => void save({ ...enterprise, answers: { ...enterprise.answers, [id]: value } }),
          onAsk: setAsked,
        }}
      />
      <AnswerSheet
        field={asked}
        enterprise={enterprise}
        busy={answering.busy}
        error={answering.error}
        onClose={() => setAsked(null)}
        onSave={(changed) => void save(changed)}
      />
    </>
  );
}
