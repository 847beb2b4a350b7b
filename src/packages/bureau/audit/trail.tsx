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
import { actionText } from './actions';
import { noFilters, fits, type Filters } from './filters';
import { FilterLine } from './filter-line';
import { RecordCard } from './record-card';
import { RecordView } from './record-view';
import { useSubjectName } from './use-subject-name';

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
