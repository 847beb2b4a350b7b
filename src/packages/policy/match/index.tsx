import { read } from '@mechanisms/form-typed';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { Page } from '@/components/page';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/match';
import { go } from '@/services/navigate';
import '../parts/policy.scss';
import './index.scss';
import { useEffect, useRef, useState } from 'react';
import { View } from '@tarojs/components';
import { toast } from '@/components/confirm';
import { usePageParams } from '@/hooks/pane';
import { useAction } from '@/hooks/action';
import { useStoredValue } from '@/hooks/stored-value';
import { call } from '@/services/call';
import { localEnterprise } from '@/services/enterprise';
import { nobody } from '@/services/lists';
import { useMe } from '@/services/me';
import { includeExpired, useIncludeExpired } from '../parts/include-expired';
import { Matched } from './matched';
import type { Only } from './types';
import { useAnswers, type Change } from './use-answers';
import { dayOf } from '@/components/format';
import { FieldGroup } from '@/components/form/field-group';
import { ActionError, Notice } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import type { CallError } from '@/services/call-error';
import { serverNow } from '@/services/server-clock';
import { enterpriseOf, entriesOf, facts, hintsFor, useFactLists, useFactName } from '../parts/facts';
import { isFact, type Enterprise, type Fact, type Fit } from '../parts/types';
import { UNSAID, withoutChip, withSaid, type Reading } from './said';
import { SaidChips, SaySentence } from './sentence';

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

interface Known {
  /** Null: nothing said yet. */
  enterprise: Enterprise | null;
  save: (enterprise: Enterprise) => Promise<void>;
  reload: () => Promise<void>;
}

const groups: readonly Fit[] = ['fits', 'may-fit', 'does-not-fit'];

/** The results for the enterprise as it is known; each answer is kept with it and matches everything again. */
function Matches({ known }: { known: Known }) {
  const t = useT();
  const { policyId, itemId, say = '', fit } = usePageParams();
  const enterprise = known.enterprise ?? UNSAID;
  const [only, setOnly] = useState<Only>({
    ...(policyId ? { policyId } : {}),
    ...(policyId && itemId ? { itemId } : {}),
  });
  const withExpired = useIncludeExpired();
  const [asked, setAsked] = useState<string | null>(null);
  const [sentence, setSentence] = useState(say);
  const [reading, setReading] = useState<Reading | null>(null);
  const saying = useAction();
  const { action, answer } = useAnswers(enterprise, known.save, async () => {
    setAsked(null);
    toast(t('match.saved'));
    await known.reload();
  });
  const sayIt = () => {
    const said = sentence.trim();
    if (said === '') return;
    void saying.run(async () => {
      const found = await call('enterprise.readSentence', { sentence: said });
      await known.save(withSaid(enterprise, found));
      setReading(found);
      setSentence('');
      await known.reload();
    });
  };
  const begun = useRef(false);
  useEffect(() => {
    // what was typed on the first page is read once; where that fails it stays in its field
    if (begun.current || say === '') return;
    begun.current = true;
    sayIt();
  });
  const sayMore = (
    <SaySentence value={sentence} onChange={setSentence} action={saying} onSay={sayIt} reading={reading} />
  );
  if (known.enterprise === null)
    return (
      <>
        <Empty icon="building" text={t('match.need')}>
          <Action id="fill-enterprise" block={false} kind="plain" onPress={() => go('policy/profile')}>
            {t('match.fill')}
          </Action>
        </Empty>
        <View className="plh-card match-say">{sayMore}</View>
      </>
    );
  return (
    <>
      {/* Anew with another choice of what is looked at, so that no result stands under another's count. */}
      <Matched
        key={JSON.stringify([withExpired, only])}
        enterprise={enterprise}
        withExpired={withExpired}
        only={only}
        first={groups.find((one) => one === fit) ?? null}
        onAll={() => setOnly({})}
        error={asked === null ? action.error : undefined}
        answers={{
          busy: action.busy,
          onAnswer: (id, value) => answer((now) => ({ ...now, answers: { ...now.answers, [id]: value } })),
          onAsk: setAsked,
        }}
        said={
          <>
            <SaidChips
              enterprise={enterprise}
              busy={action.busy || saying.busy}
              onOpen={setAsked}
              onRemove={(chip) => answer((now) => withoutChip(now, chip))}
            />
            {sayMore}
          </>
        }
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

/** 可享政策: what fits, what may, what does not, each with its reasons (R-POLICY 4). Who has not signed in is matched from what stays on the device. */
export default function MatchPage() {
  const t = useT();
  const me = useMe();
  const { open } = usePageParams();
  const stranger = me?.userId === nobody;
  const local = useStoredValue(localEnterprise);
  const remote = useRemote('enterprise.get', me && !stranger ? {} : null);
  // from the first page: what can be applied for now, as it was counted there
  useEffect(() => {
    if (open === '1') includeExpired(false);
  }, [open]);
  const kept = remote.data?.profile;
  const save = async (enterprise: Enterprise): Promise<void> => {
    if (stranger) return localEnterprise.set(enterprise);
    await call('enterprise.save', { enterprise, tellMe: kept?.tellMe ?? false });
    localEnterprise.set(null);
  };
  return (
    <Page title={t('match.title')} wide>
      {stranger ? (
        <>
          <Notice icon="info">{t('say.onDevice')}</Notice>
          <Matches known={{ enterprise: local, save, reload: () => Promise.resolve() }} />
        </>
      ) : (
        <AsyncView remote={remote} rows={8}>
          {({ profile }) => (
            <Matches known={{ enterprise: profile?.enterprise ?? local, save, reload: remote.reload }} />
          )}
        </AsyncView>
      )}
    </Page>
  );
}
