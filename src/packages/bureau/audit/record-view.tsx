import { fieldsOf, type Fields } from '@mechanisms/form';
import { sessionPlan } from '@programmes/lecture-hall-2018/forms/session-plan';
import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { toast } from '@/components/confirm';
import { shownInstant, money } from '@/components/format';
import { ActionError, Notice } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { Fact } from '@/components/section';
import { useT } from '@/locales/bureau';
import { useAction } from '@/hooks/action';
import { call } from '@/services/call';
import { keepFile } from '@/services/keep-file';
import { useMay } from '@/services/me';
import { currentSettings } from '@/services/settings';
import type { AuditRecord } from '@/services/work-types';
import type { SubjectName } from './use-subject-name';
import { idsOf } from '@/services/programme-words';
import { grantedRoles } from '@/services/role-packages';

type T = ReturnType<typeof useT>;
type Key = Parameters<T>[0];
type Field = Extract<Key, `field.${string}`> extends `field.${infer F}` ? F : never;

const fields = [
  'corrects',
  'scoreId',
  'objectionId',
  'invitationId',
  'userId',
  'personId',
  'grantId',
  'entryId',
  'venueId',
  'callId',
  'institutionId',
  'reason',
  'note',
  'remarks',
  'name',
  'title',
  'creditCode',
  'regionId',
  'role',
  'scope',
  'from',
  'to',
  'before',
  'after',
  'persons',
  'days',
  'costFen',
  'payableFen',
  'totalFen',
  'toursFen',
  'reviewFeeFen',
  'evidence',
  'receipts',
  'sha256',
  'answer',
  'upheld',
  'objectionUntilDay',
  'untilDay',
  'fields',
  'changes',
  'startAt',
  'late',
  'missing',
  'minutes',
  'where',
  'kind',
  'party',
  'size',
  'eligible',
  'total',
  'version',
  'run',
  'year',
  'gradeBasis',
  'failedSessionPays',
  'reviewFeeBasisPoints',
  'madeBy',
  'approvedBy',
  'exception',
  'number',
  'collection',
] as const satisfies readonly Field[];

const stages = [
  'collecting',
  'with-window',
  'with-hub',
  'with-evaluator',
  'scored',
  'confirmed',
  'objected',
  'final',
] as const;

/** A field of an audited action in words; one that this version does not know keeps its own name. */
const fieldText = (t: T, name: string): string => {
  const known = fields.find((one) => one === name);
  return known ? t(`field.${known}`) : name;
};

const planFields: Fields = fieldsOf(sessionPlan);

/** One of a list: a field of a session's plan as its form calls it, else as it would stand alone. */
function partText(t: T, name: string, part: unknown): string {
  const label = name === 'fields' && typeof part === 'string' ? planFields[part]?.label : undefined;
  return label ? label[currentSettings().language === 'en' ? 'en' : 'zh'] : valueText(t, name, part);
}

/** Its value: amounts, moments, roles, regions and stages as everywhere else, lists and parts one after the other. */
function valueText(t: T, name: string, value: unknown): string {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'boolean') return t(value ? 'work.yes' : 'work.no');
  if (typeof value === 'number') {
    if (name.endsWith('Fen')) return money(value);
    return name.endsWith('At') ? shownInstant(value) : String(value);
  }
  if (Array.isArray(value)) return value.map((part) => partText(t, name, part)).join(t('work.comma'));
  if (typeof value === 'object') {
    const parts = Object.entries(value).filter(([part]) => part !== 'kind' || Object.keys(value).length === 1);
    return parts
      .map(([part, one]) => (part === 'kind' ? allText(t, one) : `${fieldText(t, part)} ${valueText(t, part, one)}`))
      .join(t('trace.comma'));
  }
  return typeof value === 'string' ? wordOf(t, value) : JSON.stringify(value);
}

/** An exact figure is a fraction; beside it what the screens show. */
function figureText(text: string): string {
  const parts = /^(-?\d+)\/(\d+)$/.exec(text);
  return parts ? `${(Number(parts[1]) / Number(parts[2])).toFixed(2)}（${text}）` : text;
}

const allText = (t: T, kind: unknown): string => (kind === 'all' ? t('common.all') : String(kind));

function wordOf(t: T, text: string): string {
  const role = grantedRoles.find((one) => one === text);
  if (role) return t(`role.${role}`);
  if (idsOf('region').includes(text)) return t(`region.${text}`);
  const stage = stages.find((one) => one === text);
  return stage ? t(`stage.${stage}`) : figureText(text);
}

/** A record with the names of whom its page names. */
export type ShownRecord = AuditRecord & { names: Readonly<Record<string, string>> };

/** Ids of people as they are called; the server gives their names. */
function withNames(value: unknown, names: ShownRecord['names']): unknown {
  if (typeof value === 'string') return names[value] ?? value;
  if (Array.isArray(value)) return value.map((one) => withNames(one, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withNames(one, names)]));
}

interface ChangedProps {
  before: object;
  after: object;
}

/** What was changed from what to what, a line each; what stayed is left out. */
function Changed({ before, after }: ChangedProps) {
  const t = useT();
  const said = (of: object, name: string) => valueText(t, name, (of as Record<string, unknown>)[name]);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => said(before, name) !== said(after, name))
    .map((name) => (
      <Fact key={name} name={fieldText(t, name)}>
        {said(before, name)} → {said(after, name)}
      </Fact>
    ));
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The entry's proof as a file that anybody checks with plain Node and a root that he or she kept. */
function Proof({ subject, seq }: Pick<AuditRecord, 'subject' | 'seq'>) {
  const t = useT();
  const may = useMay();
  const action = useAction();
  const [waitsFor, setWaitsFor] = useState<string | null>(null);
  if (!may('identity.proveAudit')) return null;
  const prove = async () => {
    const { proof, waitsFor: month } = await call('identity.proveAudit', { subject, seq });
    setWaitsFor(month);
    if (!proof) return;
    await keepFile.keepText(`proof-${subject.replaceAll(/[^\w-]/g, '-')}-${seq}.json`, `${JSON.stringify(proof)}\n`);
    toast(t('audit.proved'));
  };
  return (
    <>
      <ActionError error={action.error} />
      {waitsFor ? <Notice>{t('audit.proveWaits', { month: waitsFor })}</Notice> : null}
      <Action id="prove-entry" kind="plain" busy={action.busy} onPress={() => void action.run(prove)}>
        {t('audit.prove')}
      </Action>
    </>
  );
}

interface Props {
  record: ShownRecord;
  nameOf: SubjectName;
  onSubject: (subject: string) => void;
}

/** One record in full: who did what to what, with what, and its place in the chain. */
export function RecordView({ record, nameOf, onSubject }: Props) {
  const t = useT();
  const details = withNames(record.details, record.names) as Record<string, unknown>;
  const { before, after } = details;
  const changes = isObject(before) && isObject(after) ? { before, after } : null;
  return (
    <>
      <View className="plh-card">
        <Fact name={t('audit.at')}>{shownInstant(record.at)}</Fact>
        <Fact name={t('audit.actor')}>{record.actorLabel}</Fact>
        <Fact name={t('audit.subject')}>{nameOf(record)}</Fact>
        {changes ? <Changed {...changes} /> : null}
        {Object.entries(details)
          .filter(([name]) => !changes || !['before', 'after'].includes(name))
          .map(([name, value]) => (
            <Fact key={name} name={fieldText(t, name)}>
              {valueText(t, name, value)}
            </Fact>
          ))}
        {record.covers > 0 ? (
          <Fact name={t('audit.covers')}>{t('audit.coversText', { count: record.covers })}</Fact>
        ) : null}
        {record.former ? <Notice>{t('audit.former')}</Notice> : null}
      </View>
      <View className="plh-card">
        <Pressable
          className="plh-link"
          label={`${t('audit.follow')} ${record.subject}`}
          onPress={() => onSubject(record.subject)}
        >
          {t('audit.follow')}
        </Pressable>
        <View className="work-mono plh-faint">
          {record.subject} #{record.seq}
        </View>
        <View className="work-mono plh-faint">
          {t('audit.actorId')} {record.actor}
        </View>
        <View className="work-mono plh-faint">
          {t('audit.hash')} {record.hash}
        </View>
        <Proof subject={record.subject} seq={record.seq} />
      </View>
    </>
  );
}
