import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { ErrorCard, Skeleton } from '@/components/async-view';
import { confirm, toast } from '@/components/confirm';
import { dayOf } from '@/components/format';
import { ActionError } from '@/components/notice';
import { useAction } from '@/hooks/action';
import { usePaged } from '@/hooks/paged';
import { useRefresh } from '@/hooks/refresh';
import { useWhole } from '@/hooks/whole';
import { useT } from '@/locales/bureau';
import { call } from '@/services/call';
import { keepFile } from '@/services/keep-file';
import { useMay } from '@/services/me';
import { go } from '@/services/navigate';
import { serverNow } from '@/services/server-clock';
import { BureauPage } from '../parts/bureau-page';
import { askedOf, useFilters } from './filters';
import { Trail } from './trail';

const PAGE = 50;

/** Everything that the trail says and vouches for, page after page into one file. */
function Exporting() {
  const t = useT();
  const may = useMay();
  const action = useAction();
  const [read, setRead] = useState(0);
  const work = async () => {
    const lines: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await call('identity.exportAudit', cursor === undefined ? {} : { cursor });
      lines.push(...page.lines.map((line) => JSON.stringify(line)));
      setRead(lines.length);
      cursor = page.next;
    }
    await keepFile.keepText(`audit-${dayOf(serverNow())}.ndjson`, `${lines.join('\n')}\n`);
    toast(t('audit.exported', { lines: lines.length }));
  };
  const run = async () => {
    if (await confirm({ title: t('audit.export'), text: t('audit.exportText'), yes: t('audit.export') }))
      await action.run(work);
  };
  return (
    <View className="bureau-head">
      <View className="plh-grow">
        <ActionError error={action.error} />
        {action.busy ? <View className="plh-soft plh-figures">{t('audit.exporting', { lines: read })}</View> : null}
      </View>
      <View className="bureau-head-tools">
        <Action kind="plain" block={false} onPress={() => go('trainee/roots')}>
          {t('audit.roots')}
        </Action>
        {may('identity.exportAudit') ? (
          <Action id="export-audit" kind="plain" block={false} busy={action.busy} onPress={() => void run()}>
            {t('audit.export')}
          </Action>
        ) : null}
      </View>
    </View>
  );
}

/** The audit's records that fit, newest first, as the server finds them among all; for one subject also whether its chain is whole. */
export default function AuditPage() {
  const t = useT();
  const [filters, setFilters] = useFilters();
  const people = useWhole('identity.listRoles', {}, 'people');
  const fetchPage = useCallback(
    (_offset: number, before: { next: string | null } | undefined) =>
      call('identity.listAudit', { ...askedOf(filters), limit: PAGE, ...(before?.next && { cursor: before.next }) }),
    [filters],
  );
  const audit = usePaged(fetchPage, ({ records, names }) => records.map((record) => ({ ...record, names })));
  useRefresh(audit);
  const officers = new Map(people.data?.people.map(({ userId, name }) => [userId, name]));
  return (
    <BureauPage title={t('page.audit')} needs="identity.listAudit" wide>
      <Exporting />
      {audit.error ? <ErrorCard error={audit.error} onRetry={() => void audit.reload()} /> : null}
      {audit.last ? (
        <Trail
          records={audit.rows}
          officers={officers}
          chain={audit.last}
          loading={audit.loading}
          onMore={audit.more}
          filters={filters}
          onFilters={setFilters}
        />
      ) : audit.error ? null : (
        <Skeleton rows={8} />
      )}
    </BureauPage>
  );
}
