import { read } from '@mechanisms/form-typed';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { Page } from '@/components/page';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/match';
import { go } from '@/services/navigate';
import '../parts/policy.scss';
import './index.scss';
import { useState } from 'react';
import { toast } from '@/components/confirm';
import { usePageParams } from '@/hooks/pane';
import { call, type Output } from '@/services/call';
import { useIncludeExpired } from '../parts/include-expired';
import { Matched } from './matched';
import type { Only } from './types';
import { useAnswers, type Change } from './use-answers';
import { dayOf } from '@/components/format';
import { FieldGroup } from '@/components/form/field-group';
import { ActionError } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import type { CallError } from '@/services/call-error';
import { serverNow } from '@/services/server-clock';
import { enterpriseOf, entriesOf, facts, hintsFor, useFactLists, useFactName } from '../parts/facts';
import { isFact, type Enterprise, type Fact } from '../parts/types';

interface Props {
  /** The fact that is asked for; null: none. */
  field: string | null;
  enterprise: Enterprise;
  busy: boolean;
  error: CallError | undefined;
  onClose: () => void;
  onSave: (change: Change) => void;
}

/** One fact asked for over the results, with the very control of the profile. */
function AnswerSheet({ field, ...rest }: Props) {
  const t = useT();
  const nameOf = useFactName();
  const fact = field !== null && isFact(field) ? field : null;
  return (
    <Sheet
      title={fact === null ? '' : t('match.answerTitle', { name: nameOf(fact) })}
      open={fact !== null}
      onClose={rest.onClose}
    >
      {fact === null ? null : <Answer key={fact} fact={fact} {...rest} />}
    </Sheet>
  );
}

function Answer({ fact, enterprise, busy, error, onSave }: Omit<Props, 'field'> & { fact: Fact }) {
  const t = useT();
  const today = dayOf(serverNow());
  const [entries, setEntries] = useState(() => entriesOf(enterprise));
  const lists = useFactLists();
  const fields = Object.fromEntries(Object.entries(facts).filter(([name]) => name === fact));
  const { problems } = read(fields, entries, today);
  const said = enterpriseOf(entries, today)[fact];
  return (
    <>
      <FieldGroup
        spread
        fields={fields}
        entries={entries}
        lists={lists}
        hints={hintsFor(enterprise.industry)}
        problems={problems}
        path=""
        idOf={(name) => `fact-${name}`}
        onChange={(name, entry) => setEntries((before) => ({ ...before, [name]: entry }))}
      />
      <ActionError error={error} />
      <Action
        id="save-answer"
        busy={busy}
        disabled={said === null || Object.keys(problems).length > 0}
        onPress={() => onSave((now) => ({ ...now, [fact]: said }))}
      >
        {t('common.save')}
      </Action>
    </>
  );
}

type Profile = NonNullable<Output<'enterprise.get'>['profile']>;

/** The results for the enterprise as it is kept; each answer is kept with it and matches everything again. */
function Matches({ profile, onChanged }: { profile: Profile; onChanged: () => Promise<void> }) {
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

/** 可享政策: what fits, what may, what does not, each with its reasons (R-POLICY 4). */
export default function MatchPage() {
  const t = useT();
  const remote = useRemote('enterprise.get', {});
  return (
    <Page title={t('match.title')} wide>
      <AsyncView
        remote={remote}
        rows={8}
        isEmpty={({ profile }) => profile === null}
        empty={
          <Empty icon="building" text={t('match.need')}>
            <Action id="fill-enterprise" block={false} onPress={() => go('policy/profile')}>
              {t('match.fill')}
            </Action>
          </Empty>
        }
      >
        {({ profile }) => (profile ? <Matches profile={profile} onChanged={remote.reload} /> : null)}
      </AsyncView>
    </Page>
  );
}
