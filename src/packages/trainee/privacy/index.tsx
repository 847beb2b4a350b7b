import { View } from '@tarojs/components';
import { useState } from 'react';
import { Action } from '@/components/action';
import { Icon } from '@/components/icon';
import { ActionError, Notice } from '@/components/notice';
import { Page } from '@/components/page';
import { useAction } from '@/hooks/action';
import { useT } from '@/locales/trainee';
import { call, type Output } from '@/services/call';
import { go } from '@/services/navigate';
import { TakeAlong } from './take-along';
import { Pressable } from '@/components/pressable';
import { Fact } from '@/components/section';
import { Tag } from '@/components/tag';

type DataGroup = Output<'identity.exportMyData'>['groups'][number];

/** One kind of data: why, how long, what a deletion does to it; its records on a touch. */
function Group({ group }: { group: DataGroup }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { title, count, purpose, retention, afterDeletion, records } = group;
  return (
    <View className="plh-card">
      <View className="plh-between">
        <View className="plh-title">{title}</View>
        <Tag tone={count > 0 ? 'accent' : 'plain'}>{t('privacy.count', { count })}</Tag>
      </View>
      <Fact name={t('privacy.purpose')}>{purpose}</Fact>
      <Fact name={t('privacy.retention')}>{retention}</Fact>
      <Fact name={t('privacy.afterDeletion')}>{afterDeletion}</Fact>
      {records.length > 0 ? (
        <Pressable
          className="plh-link"
          label={`${t(open ? 'common.close' : 'common.open')} ${title}`}
          onPress={() => setOpen(!open)}
        >
          {t(open ? 'common.close' : 'privacy.records')}
          <Icon name={open ? 'up' : 'down'} />
        </Pressable>
      ) : null}
      {open
        ? records.map((record, index) => (
            <View key={index} className="plh-section">
              {record.map(({ label, value }) => (
                <Fact key={label} name={label}>
                  {value}
                </Fact>
              ))}
            </View>
          ))
        : null}
    </View>
  );
}

/** What is kept about this person, why and how long; to take along, and to delete. Shown on request only, since each look at it is audited. */
export default function PrivacyPage() {
  const t = useT();
  const [data, setData] = useState<Output<'identity.exportMyData'> | null>(null);
  const action = useAction();
  const look = () => void action.run(async () => setData(await call('identity.exportMyData', {})));
  return (
    <Page title={t('privacy.title')}>
      <View className="plh-card plh-stack">
        <View className="plh-row">
          <Icon name="privacy" />
          <View className="plh-title">{t('privacy.head')}</View>
        </View>
        {(['one', 'two', 'three'] as const).map((point) => (
          <View key={point} className="plh-soft">
            {t(`privacy.${point}`)}
          </View>
        ))}
        <ActionError error={action.error} />
        {data ? null : (
          <Action id="see-my-data" busy={action.busy} onPress={look}>
            {t('privacy.see')}
          </Action>
        )}
      </View>
      {data ? (
        <>
          <TakeAlong data={data} />
          {data.groups.map((group) => (
            <Group key={group.kind} group={group} />
          ))}
          {data.reading ? <Notice>{data.reading}</Notice> : null}
        </>
      ) : null}
      <Action id="to-delete" kind="danger" onPress={() => go('trainee/delete')}>
        {t('delete.title')}
      </Action>
    </Page>
  );
}
