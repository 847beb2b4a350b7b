import { LIMITS } from '../../../../cloudfunctions/contract/lists';
import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { AboutSession } from '@/components/staff/about-session';
import { Action } from '@/components/action';
import { Empty, ErrorCard, Skeleton } from '@/components/async-view';
import { toast } from '@/components/confirm';
import { shownInstant } from '@/components/format';
import { Notice } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { FilterChips } from '@/components/staff/filter-chips';
import { ReasonForm } from '@/components/staff/reason-form';
import { WorkPage } from '@/components/staff/work-page';
import { Tag } from '@/components/tag';
import { TextInput } from '@/components/text-input';
import { usePaged } from '@/hooks/paged';
import { usePageParams, usePane } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useRequestKey } from '@/hooks/request-key';
import { useSessionId } from '@/hooks/session-id';
import { useSettled } from '@/hooks/settled';
import { useT } from '@/locales/evaluator';
import { call, type Output } from '@/services/call';
import { useMay } from '@/services/me';
import { SignaturePicture } from './signature-picture';
import './index.scss';

type Page = Output<'evaluation.listPeople'>;
type Person = Page['people'][number];

const PAGE = 20;
const SHELVES = ['all', 'odd', 'staff', 'struck'] as const;

interface CardProps {
  person: Person;
  chosen: boolean;
  /** Left out: nobody can be chosen now. */
  onChoose?: (() => void) | undefined;
}

/** One person: how they signed and scanned, who entered them, what looks odd, and whether they are struck. */
function PersonCard({ person, chosen, onChoose }: CardProps) {
  const t = useT();
  const { name, enterprise, phoneMasked, kind, venueName, scan, signature, staff, struck, flags, eligible } = person;
  const called = name || t('people.nameless');
  return (
    <View className={`plh-card work-form ${chosen ? 'people-chosen' : ''}`}>
      <View className="plh-between">
        <View className="plh-grow">
          <View className="plh-title">{called}</View>
          <View className="plh-soft">{[enterprise, phoneMasked, venueName].filter(Boolean).join(' · ')}</View>
        </View>
        {onChoose ? (
          <Pressable
            role="checkbox"
            checked={chosen}
            className="plh-link"
            label={t(chosen ? 'people.unchoose' : 'people.choose', { name: called })}
            onPress={onChoose}
          >
            {t(chosen ? 'people.isChosen' : 'people.chooseShort')}
          </Pressable>
        ) : null}
      </View>
      <SignaturePicture name={called} strokes={signature?.strokes ?? null} />
      <View className="plh-soft plh-figures">
        {scan
          ? t('people.scanned', {
              time: shownInstant(scan.at),
              late: scan.late ? t('people.late', { time: shownInstant(scan.receivedAt) }) : '',
            })
          : t('people.unscanned')}
      </View>
      {staff ? (
        <View className="plh-soft">
          {t('people.byStaff', { by: staff.by, time: shownInstant(staff.at), reason: staff.reason })}
        </View>
      ) : null}
      <View className="plh-row work-tags">
        {kind ? <Tag>{t(`audience.${kind}`)}</Tag> : null}
        {struck ? null : (
          <Tag tone={eligible ? 'ok' : 'plain'}>{t(eligible ? 'people.counts' : 'people.countsNot')}</Tag>
        )}
        {flags.map((flag) => (
          <Tag key={flag} tone="warn">
            {flag}
          </Tag>
        ))}
      </View>
      {struck ? (
        <Notice tone="bad">
          {t('people.struckBy', { by: struck.by, time: shownInstant(struck.at), reason: struck.reason })}
        </Notice>
      ) : null}
    </View>
  );
}

/** Everybody on record of a session, to be struck with a reason, one or several at once, or taken back (R-ATTEND 8). */
export default function PeoplePage() {
  const t = useT();
  const may = useMay();
  const sessionId = useSessionId();
  const pane = usePane();
  const keyOf = useRequestKey();
  const asked = usePageParams().q;
  const [typed, setTyped] = useState(asked ?? '');
  const find = useSettled(typed.trim());
  const [only, setOnly] = useState<(typeof SHELVES)[number]>('all');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const fetchPage = useCallback(
    (offset: number) => call('evaluation.listPeople', { sessionId, find, only, limit: PAGE, offset }),
    [sessionId, find, only],
  );
  const list = usePaged<Person, Page>(fetchPage, ({ people }) => people);
  useRefresh(list);
  const { last, rows } = list;
  const able = last?.open === true && may('evaluation.strike');
  const picked = rows.filter(({ personId }) => chosen.has(personId));
  const toStrike = picked.filter(({ struck }) => struck === null).map(({ personId }) => personId);
  const toRestore = picked.filter(({ struck }) => struck !== null).map(({ personId }) => personId);
  const choose = (personId: string) =>
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(personId) && next.size < LIMITS.struckAtOnce) next.add(personId);
      return next;
    });
  const send = async (operation: 'evaluation.strike' | 'evaluation.unstrike', personIds: string[], reason: string) => {
    const requestKey = await keyOf({ operation, sessionId, personIds, reason });
    const { changed } = await call(operation, { sessionId, personIds, reason, requestKey });
    toast(t(operation === 'evaluation.strike' ? 'people.struckNow' : 'people.restoredNow', { count: changed }));
    setChosen(new Set());
    await list.reload();
    pane?.changed();
  };
  const allShown = rows.slice(0, LIMITS.struckAtOnce).map(({ personId }) => personId);
  return (
    <WorkPage title={t('people.title')} wide>
      <AboutSession sessionId={sessionId} />
      <Notice>{t('people.lead')}</Notice>
      {last && !last.open ? <Notice tone="warn">{t('people.closed')}</Notice> : null}
      <TextInput label={t('people.find')} placeholder={t('people.find')} value={typed} onChange={setTyped} />
      <FilterChips
        label={t('people.shelf')}
        value={only}
        onChange={setOnly}
        choices={SHELVES.map((value) => ({
          value,
          text: t(`people.shelf.${value}`),
          note: last ? String(last.counts[value]) : '',
        }))}
      />
      {able && rows.length > 0 ? (
        <View className="plh-row work-tags">
          <Pressable className="plh-link" onPress={() => setChosen(new Set(chosen.size > 0 ? [] : allShown))}>
            {t(chosen.size > 0 ? 'people.none' : 'people.allShown', { count: allShown.length })}
          </Pressable>
          <View className="plh-soft plh-figures">
            {t('people.chosenCount', { count: picked.length, most: LIMITS.struckAtOnce })}
          </View>
        </View>
      ) : null}
      {able && toStrike.length > 0 ? (
        <ReasonForm
          id="strike"
          draftKey={`strike.${sessionId}`}
          kind="danger"
          title={t('people.strike', { count: toStrike.length })}
          consequence={t('people.strikeText')}
          onSubmit={(reason) => send('evaluation.strike', toStrike, reason)}
        />
      ) : null}
      {able && toRestore.length > 0 ? (
        <ReasonForm
          id="unstrike"
          draftKey={`unstrike.${sessionId}`}
          title={t('people.restore', { count: toRestore.length })}
          consequence={t('people.restoreText')}
          onSubmit={(reason) => send('evaluation.unstrike', toRestore, reason)}
        />
      ) : null}
      {list.error ? <ErrorCard error={list.error} onRetry={() => void list.reload()} /> : null}
      {last === undefined && !list.error ? <Skeleton rows={8} /> : null}
      {last?.total === 0 ? <Empty icon="search" text={t('people.nobody')} /> : null}
      <View className="people-grid">
        {rows.map((person) => (
          <PersonCard
            key={person.personId}
            person={person}
            chosen={chosen.has(person.personId)}
            onChoose={able ? () => choose(person.personId) : undefined}
          />
        ))}
      </View>
      {last && rows.length < last.total ? (
        <Action kind="plain" busy={list.loading} onPress={list.more}>
          {t('common.more')}
        </Action>
      ) : null}
    </WorkPage>
  );
}
