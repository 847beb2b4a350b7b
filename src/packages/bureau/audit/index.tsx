import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { shownInstant } from '@/components/format';
import { TextField } from '@/components/field';
import { Pressable } from '@/components/pressable';
import { Notice } from '@/components/notice';
import { WorkPage } from '@/components/staff/work-page';
import { useRemote } from '@/hooks/remote';
import { useSettled } from '@/hooks/settled';
import { useT } from '@/locales/bureau';
import type { AuditRecord } from '@/services/work-types';
import { grantedRoles } from '../parts/granted-roles';
import { actionText } from './actions';
import { fieldText, valueText } from './details';

const PAGE = 20;

/** The audit's records, newest first; for one subject also whether its chain of hashes is whole. */
export default function AuditPage() {
  const t = useT();
  const [words, setWords] = useState('');
  const [offset, setOffset] = useState(0);
  const subject = useSettled(words.trim());
  const audit = useRemote('identity.listAudit', { ...(subject ? { subject } : {}), limit: PAGE, offset });
  return (
    <WorkPage title={t('page.audit')}>
      <TextField
        label={t('audit.subject')}
        hint={t('audit.subjectHint')}
        value={words}
        onChange={(value) => {
          setWords(value);
          setOffset(0);
        }}
      />
      <AsyncView remote={audit} rows={8}>
        {(data) => (
          <>
            {data.chainIntact === null ? null : (
              <Notice tone={data.chainIntact ? 'ok' : 'bad'}>
                {t(data.chainIntact ? 'audit.intact' : 'audit.broken')}
              </Notice>
            )}
            {data.records.length === 0 ? <Empty text={t('audit.none')} /> : null}
            {data.records.map((record) => (
              <Record key={record.hash} record={record} onSubject={setWords} />
            ))}
            {data.total > PAGE ? (
              <>
                <View className="plh-soft plh-figures">
                  {t('audit.range', { from: offset + 1, to: Math.min(offset + PAGE, data.total), total: data.total })}
                </View>
                <View className="work-buttons">
                  <Action kind="plain" disabled={offset === 0} onPress={() => setOffset(Math.max(0, offset - PAGE))}>
                    {t('audit.newer')}
                  </Action>
                  <Action kind="plain" disabled={offset + PAGE >= data.total} onPress={() => setOffset(offset + PAGE)}>
                    {t('audit.older')}
                  </Action>
                </View>
              </>
            ) : null}
          </>
        )}
      </AsyncView>
    </WorkPage>
  );
}

function Record({ record, onSubject }: { record: AuditRecord; onSubject: (subject: string) => void }) {
  const t = useT();
  const details = Object.entries(record.details);
  return (
    <View className="plh-card work-form">
      <View className="plh-title">{actionText(t, record.action)}</View>
      <View className="plh-soft plh-figures">
        {shownInstant(record.at)} · {roleText(t, record.actorRole)}
      </View>
      {details.map(([name, value]) => (
        <View key={name} className="plh-soft work-detail">
          {fieldText(t, name)}：{valueText(t, name, value)}
        </View>
      ))}
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
        {t('audit.actor')} {record.actor}
      </View>
      <View className="work-mono plh-faint">
        {t('audit.hash')} {record.hash}
      </View>
    </View>
  );
}

const roles = [...grantedRoles, 'trainee', 'visitor'] as const;
const roleText = (t: ReturnType<typeof useT>, role: string): string => {
  const known = roles.find((one) => one === role);
  return known ? t(`role.${known}`) : role;
};
