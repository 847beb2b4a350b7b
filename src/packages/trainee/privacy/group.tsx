import { useState } from 'react';
import { View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Fact } from '@/components/section';
import { Tag } from '@/components/tag';
import { useT } from '@/locales/trainee';
import type { Output } from '@/services/call';

type DataGroup = Output<'identity.exportMyData'>['groups'][number];

/** One kind of data: why, how long, what a deletion does to it; its records on a touch. */
export function Group({ group }: { group: DataGroup }) {
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
