import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Empty } from '@/components/async-view';
import { Listing, type Target } from '@/components/desk/listing';
import { shownInstant } from '@/components/format';
import { Notice } from '@/components/notice';
import { useT } from '@/locales/bureau';
import type { Output } from '@/services/call';
import { Beside } from '../parts/beside';
import { noFilters, type Filters } from './filters';
import { RecordView, type ShownRecord } from './record-view';
import { useSubjectName, type SubjectName } from './use-subject-name';
import { LinkCard } from '@/components/staff/link-card';
import { useDesk } from '@/hooks/desk';
import { useAddressed } from '@/hooks/list-query';
import { Field } from '@/components/field';
import { PickerField } from '@/components/picker/field';
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
  'withdraw-invitation',
  'change-number',
  'second-officer.propose',
  'second-officer.approve',
  'second-officer.withdraw',
  'seal',
  'export-audit',
  'draw-commit',
  'draw',
  'enlarge-sample',
  'audit-open',
  'audit-commit',
  'audit-draw',
  'audit-conclude',
  'undo-call',
  'reveal-phone',
  'follow-up',
  'export-data',
  'delete-data',
  'erase-person',
  'keep-periods',
  'seal-anew',
  'staff-sign-in',
  'undo-staff-sign-in',
  'material.detach',
  'material.restore',
  'material.forward',
  'material.submit.recall',
  'material.forward.recall',
  'evaluation.object.recall',
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
  filters: Filters;
  onFilters: (filters: Filters) => void;
  /** Who has a role, by id. */
  officers: ReadonlyMap<string, string>;
  /** Subjects of what is shown, beside the one that is asked for. */
  subjects: readonly string[];
  nameOf: SubjectName;
}

/** What was done, by whom, from which day to which, and to what: the server looks for it among all records. */
function FilterLine({ filters, onFilters, officers, subjects, nameOf }: FilterLineProps) {
  const t = useT();
  const set = (change: Partial<Filters>) => onFilters({ ...filters, ...change });
  const all = { value: '', text: t('common.all') };
  const byText = (one: { text: string }, other: { text: string }) => one.text.localeCompare(other.text, 'zh-CN');
  const pick = (name: 'action' | 'actor' | 'subject', label: string, choices: { value: string; text: string }[]) => (
    <Field label={label}>
      <PickerField
        label={label}
        value={filters[name]}
        onChange={(value) => set({ [name]: value })}
        choices={[all, ...choices.sort(byText)]}
      />
    </Field>
  );
  return (
    <View className="plh-card work-pair bureau-filters">
      {pick(
        'action',
        t('audit.action'),
        actions.map((action) => ({ value: action, text: actionText(t, action) })),
      )}
      {pick(
        'actor',
        t('audit.actor'),
        [...officers].map(([value, text]) => ({ value, text })),
      )}
      <DateField label={t('audit.from')} value={filters.from} onChange={(from) => set({ from })} />
      <DateField label={t('audit.until')} value={filters.until} onChange={(until) => set({ until })} />
      {pick(
        'subject',
        t('audit.subject'),
        [...new Set([...(filters.subject ? [filters.subject] : []), ...subjects])].map((one) => ({
          value: one,
          text: nameOf({ subject: one }),
        })),
      )}
      {Object.values(filters).some((value) => value !== '') ? (
        <Action kind="plain" block={false} onPress={() => onFilters(noFilters)}>
          {t('audit.clear')}
        </Action>
      ) : null}
    </View>
  );
}

interface RecordCardProps {
  record: ShownRecord;
  nameOf: SubjectName;
  /** On a desk: shows it beside the list. */
  to: Target;
  onSubject: (subject: string) => void;
}

/** One record as a card; on a phone it opens in its place. */
function RecordCard({ record, nameOf, to, onSubject }: RecordCardProps) {
  const t = useT();
  const desk = useDesk();
  const [open, setOpen] = useState(false);
  return (
    <>
      <LinkCard title={actionText(t, record.action)} {...(desk ? { to } : { onPress: () => setOpen(!open) })}>
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
  records: readonly ShownRecord[];
  officers: ReadonlyMap<string, string>;
  /** How the chain stands where one subject is asked for, and how many records fit. */
  chain: Pick<Output<'identity.listAudit'>, 'chainIntact' | 'chainProblem' | 'former' | 'total' | 'next'>;
  loading: boolean;
  onMore: () => void;
  filters: Filters;
  onFilters: (filters: Filters) => void;
}

/** The records that fit, in a table; one of them beside it in full. */
export function Trail({ records, officers, chain, loading, onMore, filters, onFilters }: Props) {
  const t = useT();
  const nameOf = useSubjectName();
  const [openKey, setOpenKey] = useAddressed('open', '');
  const open = records.find(({ hash }) => hash === openKey);
  const follow = (subject: string) => {
    onFilters({ ...noFilters, subject });
    setOpenKey('');
  };
  const given = Object.entries(filters).filter(([, value]) => value !== '');
  const to = ({ hash }: ShownRecord): Target => ({
    page: 'bureau/audit',
    params: { ...Object.fromEntries(given), open: hash },
  });
  const { chainIntact, chainProblem, former, total, next } = chain;
  return (
    <>
      <FilterLine
        filters={filters}
        onFilters={onFilters}
        officers={officers}
        subjects={records.map(({ subject }) => subject)}
        nameOf={nameOf}
      />
      {chainIntact === null ? null : (
        <Notice tone={chainIntact ? 'ok' : 'bad'}>
          {t(chainIntact ? 'audit.intact' : 'audit.broken')}
          {chainProblem ? ` ${chainProblem}` : ''}
          {former > 0 ? ` ${t('audit.formerCount', { count: former })}` : ''}
        </Notice>
      )}
      {records.length === 0 && !loading ? <Empty icon="history" text={t('audit.none')} /> : null}
      <Beside
        openKey={open ? openKey : null}
        title={open ? actionText(t, open.action) : ''}
        detail={open ? <RecordView record={open} nameOf={nameOf} onSubject={follow} /> : null}
        onOpen={setOpenKey}
        onClose={() => setOpenKey('')}
      >
        {records.length > 0 ? (
          <Listing
            label={t('page.audit')}
            rows={records}
            keyOf={({ hash }) => hash}
            to={to}
            openKey={openKey || null}
            coming={{ read: records.length, total, loading: false }}
            columns={[
              {
                key: 'at',
                title: t('audit.at'),
                kind: 'instant',
                value: ({ at }) => at,
                cell: ({ at }) => <View className="bureau-nowrap plh-figures">{shownInstant(at)}</View>,
              },
              {
                key: 'action',
                title: t('audit.action'),
                value: ({ action }) => actionText(t, action),
                cell: ({ action }) => <View className="bureau-strong">{actionText(t, action)}</View>,
              },
              { key: 'actor', title: t('audit.actor'), value: ({ actorLabel }) => actorLabel },
              { key: 'subject', title: t('audit.subject'), value: nameOf },
            ]}
            card={(record) => <RecordCard record={record} nameOf={nameOf} to={to(record)} onSubject={follow} />}
          />
        ) : null}
      </Beside>
      <View className="plh-soft plh-figures">{t('audit.range', { read: records.length, total })}</View>
      {next === null ? null : (
        <Action kind="plain" busy={loading} onPress={onMore}>
          {t('audit.older')}
        </Action>
      )}
    </>
  );
}
