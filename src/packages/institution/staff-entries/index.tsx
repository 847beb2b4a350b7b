import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { AboutSession } from '@/components/staff/about-session';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { Choices } from '@/components/choices';
import { toast } from '@/components/confirm';
import { shownInstant } from '@/components/format';
import { ActionError, Notice } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { ReasonForm } from '@/components/staff/reason-form';
import { WorkPage } from '@/components/staff/work-page';
import { Tag, type Tone } from '@/components/tag';
import { useAction } from '@/hooks/action';
import { usePageParams } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useRequestKey } from '@/hooks/request-key';
import { useT } from '@/locales/institution';
import { call, type Input, type Output } from '@/services/call';
import { openFile } from '@/services/open-file';
import '../parts/institution.scss';
import { Hand } from './hand';

type Entry = Output<'attendance.listStaffEntries'>['entries'][number];
type Decision = Input<'attendance.decideStaffEntries'>['decision'];
type How = Extract<Decision, { outcome: 'confirmed' }>['how'];

const hows: readonly How[] = ['venue', 'page', 'recording', 'call'];
const tones: Record<Entry['state'], Tone> = {
  open: 'warn',
  confirmed: 'ok',
  refused: 'bad',
  contradicted: 'bad',
  undone: 'plain',
  replaced: 'plain',
};
const LIMIT = 100;

/** Entries by staff to be confirmed or refused, of one session or of all that wait, several at once (R-ATTEND 7). */
export default function StaffEntriesPage() {
  const t = useT();
  const { sessionId } = usePageParams();
  const [check, setCheck] = useState(false);
  const remote = useRemote('attendance.listStaffEntries', {
    ...(sessionId && { sessionId }),
    ...(check && { check }),
    limit: LIMIT,
  });
  useRefresh(remote);
  // How many are to be checked is the same under either choice.
  const toCheck = (remote.data ?? remote.former)?.toCheck ?? null;
  return (
    <WorkPage title={t('entries.title')} wide>
      <AboutSession sessionId={sessionId} />
      <Notice>{t('entries.lead')}</Notice>
      {toCheck === null ? null : (
        <Choices
          label={t('entries.which')}
          value={check}
          onChange={setCheck}
          choices={[
            { value: false, text: t('entries.all') },
            { value: true, text: t('entries.check', { count: toCheck }) },
          ]}
        />
      )}
      <AsyncView remote={remote} rows={6}>
        {({ entries, total, open }) => (
          <>
            <View className="plh-soft plh-figures">{t('entries.counts', { total, open })}</View>
            {entries.length === 0 ? <Empty icon="done" text={t('entries.none')} /> : null}
            <Entries entries={entries} reload={remote.reload} />
          </>
        )}
      </AsyncView>
    </WorkPage>
  );
}

/** The chosen ones, decided session by session; what could not be decided says why beside it. */
function Entries({ entries, reload }: { entries: readonly Entry[]; reload: () => Promise<void> }) {
  const t = useT();
  const action = useAction();
  const keyFor = useRequestKey();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [how, setHow] = useState<How | null>(null);
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const mine = entries.filter(({ mayDecide }) => mayDecide);
  const ids = chosen.filter((id) => mine.some(({ entryId }) => entryId === id));
  const send = async (decision: Decision) => {
    const failed = new Map<string, string>();
    for (const sessionId of new Set(mine.map((entry) => entry.sessionId))) {
      const entryIds = mine
        .filter((one) => one.sessionId === sessionId && ids.includes(one.entryId))
        .map((one) => one.entryId);
      if (entryIds.length === 0) continue;
      const requestKey = await keyFor([sessionId, entryIds, decision]);
      const { results } = await call('attendance.decideStaffEntries', { sessionId, entryIds, decision, requestKey });
      for (const { entryId, error } of results) if (error) failed.set(entryId, error.message);
    }
    setProblems(failed);
    setChosen([...failed.keys()]);
    toast(t(failed.size > 0 ? 'entries.someLeft' : 'entries.done', { count: failed.size }));
    await reload();
  };
  const toggle = (id: string) => setChosen(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
  return (
    <View className="plh-stack">
      {mine.length > 0 ? (
        <View className="plh-card work-form">
          <Action
            kind="plain"
            id="entries-all"
            onPress={() => setChosen(mine.filter(({ state }) => state === 'open').map(({ entryId }) => entryId))}
          >
            {t('entries.chooseOpen')}
          </Action>
          <Choices
            label={t('entries.how')}
            value={how}
            onChange={setHow}
            choices={hows.map((value) => ({ value, text: t(`entries.how.${value}`) }))}
          />
          <ActionError error={action.error} />
          <Action
            id="entries-confirm"
            busy={action.busy}
            disabled={ids.length === 0 || how === null}
            onPress={() => void action.run(async () => (how ? send({ outcome: 'confirmed', how }) : undefined))}
          >
            {t('entries.confirm', { count: ids.length })}
          </Action>
          {ids.length > 0 ? (
            <ReasonForm
              id="entries-refuse"
              draftKey="staff-entries.refuse"
              title={t('entries.refuse', { count: ids.length })}
              consequence={t('entries.refuseText')}
              kind="danger"
              onSubmit={(reason) => send({ outcome: 'refused', reason })}
            />
          ) : null}
        </View>
      ) : null}
      {entries.map((entry) => (
        <EntryCard
          key={entry.entryId}
          entry={entry}
          chosen={ids.includes(entry.entryId)}
          problem={problems.get(entry.entryId)}
          onToggle={() => toggle(entry.entryId)}
        />
      ))}
    </View>
  );
}

interface CardProps {
  entry: Entry;
  chosen: boolean;
  problem: string | undefined;
  onToggle: () => void;
}

function EntryCard({ entry, chosen, problem, onToggle }: CardProps) {
  const t = useT();
  const { person, page, hand } = entry;
  return (
    <View className="plh-card plh-stack">
      <View className="plh-between">
        <View className="plh-grow">
          <View className="plh-title">{person.name}</View>
          <View className="plh-soft plh-figures">
            {person.enterprise} · {person.phoneMasked}
          </View>
        </View>
        <View className="plh-row">
          {entry.check ? <Tag tone="accent">{t('entries.toCall')}</Tag> : null}
          <Tag tone={tones[entry.state]}>{t(`entry.${entry.state}`)}</Tag>
        </View>
      </View>
      <View className="plh-soft">
        {entry.title} · {entry.venueName}
      </View>
      <View className="plh-soft plh-figures">
        {t('entries.entered', { by: entry.by, time: shownInstant(entry.at), kind: t(`entries.kind.${entry.kind}`) })}
      </View>
      <View>{entry.reason}</View>
      {entry.flags.map((flag) => (
        <Notice key={flag} tone="warn">
          {t(`entries.flag.${flag}`)}
          {flag === 'particulars-differ' ? ` ${entry.typed ?? ''}` : ''}
        </Notice>
      ))}
      {entry.contradicted ? (
        <Notice tone="bad">{t('entries.denied', { time: shownInstant(entry.contradicted.at) })}</Notice>
      ) : null}
      {hand ? <Hand id={entry.entryId} strokes={hand} /> : null}
      {page ? (
        <Pressable role="link" className="plh-link" onPress={() => void openFile(page)}>
          <Text>{t('entries.page', { name: page.name })}</Text>
        </Pressable>
      ) : null}
      {entry.decisions.map((decision) => (
        <View key={decision.at} className="plh-faint plh-figures">
          {t(`entries.decided.${decision.outcome}`, { by: decision.by, time: shownInstant(decision.at) })}
          {decision.how ? ` · ${t(`entries.how.${decision.how}`)}` : ''}
          {decision.reason ? ` · ${decision.reason}` : ''}
        </View>
      ))}
      {problem ? <Notice tone="bad">{problem}</Notice> : null}
      {entry.mayDecide ? (
        <Pressable
          role="checkbox"
          checked={chosen}
          className={`inst-pick ${chosen ? 'inst-pick-on' : ''}`}
          label={t('entries.choose', { name: person.name })}
          onPress={onToggle}
        >
          <Text>{t(chosen ? 'entries.chosen' : 'entries.chooseShort')}</Text>
        </Pressable>
      ) : null}
    </View>
  );
}
