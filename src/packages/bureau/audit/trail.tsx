import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Empty } from '@/components/async-view';
import { Listing } from '@/components/desk/listing';
import { dayOf, shownInstant } from '@/components/format';
import { Notice } from '@/components/notice';
import { useT } from '@/locales/bureau';
import type { AuditRecord } from '@/services/work-types';
import { Beside } from '../parts/beside';
import { noFilters, fits, type Filters } from './filters';
import { RecordView } from './record-view';
import { useSubjectName, type SubjectName } from './use-subject-name';
import { LinkCard } from '@/components/staff/link-card';
import { useDesk } from '@/hooks/desk';
import { Field } from '@/components/field';
import { PickerField } from '@/components/picker-field';
import { DateField } from '@/components/date-field';

type Key = Parameters<ReturnType<typeof useT>>[0];
type ActionKey = Extract<Key, `action.${string}`>;

const actions = [
  'publish',
  'draft',
  'redraft',
  'revise',
  'change',
  'cancel',
  'create',
  'grant',
  'invite',
  'revoke',
  'draw-commit',
  'draw',
  'enlarge-sample',
  'reveal-phone',
  'follow-up',
  'export-data',
  'delete-data',
  'staff-sign-in',
  'undo-staff-sign-in',
  'material.detach',
  'material.restore',
  'material.forward',
  'material.reopen',
  'material.saveRecording',
  'material.sendBack',
  'material.submit',
  'material.takeOver',
  'evaluation.score',
  'evaluation.sendBack',
  'evaluation.confirm',
  'evaluation.object',
  'evaluation.review',
  'evaluation.correct',
  'subsidy.recordTourCost',
  'subsidy.setSettings',
  'subsidy.settleYear',
  'programme.publishHolidays',
  'import',
  'save',
  'review',
  'discard',
  'reopen',
  'repeal',
  'withdraw-repeal',
  'ask-question',
  'answer-question',
  'withdraw-question',
  'add-interpretation',
  'change-interpretation',
  'remove-interpretation',
  'add-synonym',
  'change-synonym',
  'remove-synonym',
  'dismiss-miss',
] as const satisfies readonly (ActionKey extends `action.${infer A}` ? A : never)[];

/** An audited action in words; one that this version does not know keeps its own name. */
const actionText = (t: ReturnType<typeof useT>, action: string): string => {
  const known = actions.find((one) => one === action);
  return known ? t(`action.${known}`) : action;
};

interface FilterLineProps {
  records: readonly AuditRecord[];
  filters: Filters;
  onFilters: (filters: Filters) => void;
  /** '' while records of all subjects are shown. */
  subject: string;
  onSubject: (subject: string) => void;
  nameOf: SubjectName;
}

/** What was done, from which day to which, and to what. */
function FilterLine({ records, filters, onFilters, subject, onSubject, nameOf }: FilterLineProps) {
  const t = useT();
  const actions = [...new Set(records.map(({ action }) => action))].sort((a, b) =>
    actionText(t, a).localeCompare(actionText(t, b), 'zh-CN'),
  );
  const subjects = [...new Set([...(subject ? [subject] : []), ...records.map((record) => record.subject)])];
  return (
    <View className="plh-card work-pair bureau-filters">
      <Field label={t('audit.action')}>
        <PickerField
          label={t('audit.action')}
          value={filters.action ?? ''}
          onChange={(value) => onFilters({ ...filters, action: value || null })}
          choices={[
            { value: '', text: t('common.all') },
            ...actions.map((action) => ({ value: action, text: actionText(t, action) })),
          ]}
        />
      </Field>
      <DateField label={t('audit.from')} value={filters.from} onChange={(from) => onFilters({ ...filters, from })} />
      <DateField
        label={t('audit.until')}
        value={filters.until}
        onChange={(until) => onFilters({ ...filters, until })}
      />
      <Field label={t('audit.subject')}>
        <PickerField
          label={t('audit.subject')}
          value={subject}
          onChange={onSubject}
          choices={[
            { value: '', text: t('common.all') },
            ...subjects.map((one) => ({ value: one, text: nameOf({ subject: one }) })),
          ]}
        />
      </Field>
    </View>
  );
}

interface RecordCardProps {
  record: AuditRecord;
  nameOf: SubjectName;
  /** On a desk: shows it beside the list. */
  onOpen: () => void;
  onSubject: (subject: string) => void;
}

/** One record as a card; on a phone it opens in its place. */
function RecordCard({ record, nameOf, onOpen, onSubject }: RecordCardProps) {
  const t = useT();
  const desk = useDesk();
  const [open, setOpen] = useState(false);
  return (
    <>
      <LinkCard title={actionText(t, record.action)} onPress={desk ? onOpen : () => setOpen(!open)}>
        <View className="plh-soft">{nameOf(record)}</View>
        <View className="plh-faint plh-figures">
          {shownInstant(record.at)} · {record.actorLabel}
        </View>
      </LinkCard>
      {open && !desk ? <RecordView record={record} nameOf={nameOf} onSubject={onSubject} /> : null}
    </>
  );
}

interface Props {
  records: readonly AuditRecord[];
  total: number;
  chainIntact: boolean | null;
  loading: boolean;
  onMore: () => void;
  subject: string;
  onSubject: (subject: string) => void;
}

/** The records in a table, filtered by what was done and when; one of them beside it in full. */
export function Trail({ records, total, chainIntact, loading, onMore, subject, onSubject }: Props) {
  const t = useT();
  const nameOf = useSubjectName();
  const [filters, setFilters] = useState<Filters>(noFilters);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const found = records.filter((record) => fits(record, filters));
  const open = records.find(({ hash }) => hash === openKey);
  const follow = (one: string) => {
    onSubject(one);
    setOpenKey(null);
  };
  return (
    <>
      <FilterLine
        records={records}
        filters={filters}
        onFilters={setFilters}
        subject={subject}
        onSubject={follow}
        nameOf={nameOf}
      />
      {chainIntact === null ? null : (
        <Notice tone={chainIntact ? 'ok' : 'bad'}>{t(chainIntact ? 'audit.intact' : 'audit.broken')}</Notice>
      )}
      {found.length === 0 ? <Empty icon="history" text={t('audit.none')} /> : null}
      <Beside
        openKey={open ? openKey : null}
        title={open ? actionText(t, open.action) : ''}
        detail={open ? <RecordView record={open} nameOf={nameOf} onSubject={follow} /> : null}
        onClose={() => setOpenKey(null)}
      >
        {found.length > 0 ? (
          <Listing
            label={t('page.audit')}
            rows={found}
            keyOf={({ hash }) => hash}
            findBy={(record) => [actionText(t, record.action), record.actorLabel, nameOf(record)].join(' ')}
            onOpen={({ hash }) => setOpenKey(hash)}
            openKey={openKey}
            columns={[
              {
                key: 'at',
                title: t('audit.at'),
                sortBy: ({ at }) => at,
                cell: ({ at }) => <View className="bureau-nowrap plh-figures">{shownInstant(at)}</View>,
              },
              {
                key: 'action',
                title: t('audit.action'),
                sortBy: ({ action }) => actionText(t, action),
                cell: ({ action }) => <View className="bureau-strong">{actionText(t, action)}</View>,
              },
              {
                key: 'actor',
                title: t('audit.actor'),
                sortBy: ({ actorLabel }) => actorLabel,
                cell: ({ actorLabel }) => actorLabel,
              },
              { key: 'subject', title: t('audit.subject'), sortBy: nameOf, cell: nameOf },
            ]}
            card={(record) => (
              <RecordCard record={record} nameOf={nameOf} onOpen={() => setOpenKey(record.hash)} onSubject={follow} />
            )}
          />
        ) : null}
      </Beside>
      <View className="plh-soft plh-figures">
        {t('audit.range', { found: found.length, read: records.length, total, since: oldest(records) })}
      </View>
      {records.length < total ? (
        <Action kind="plain" busy={loading} onPress={onMore}>
          {t('audit.older')}
        </Action>
      ) : null}
    </>
  );
}

const oldest = (records: readonly AuditRecord[]): string => {
  const last = records[records.length - 1];
  return last ? dayOf(last.at) : '—';
};
