import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Tag } from '@/components/tag';
import { useT } from '@/locales/match';
import { go } from '@/services/navigate';
import { isArea } from '../parts/lists';
import { SizeCard } from '../parts/size-card';
import type { Enterprise, SizeClass } from '../parts/types';

/** Who is matched: name, where, what, how large; the arithmetic of the size on a touch. */
export function Summary({ enterprise, size }: { enterprise: Enterprise; size: SizeClass }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { name, areaCode, industry } = enterprise;
  const area = areaCode === null ? null : isArea(areaCode) ? t(`area.${areaCode}`) : areaCode;
  return (
    <View className="plh-card match-summary">
      <View className="plh-between">
        <View className="plh-grow">
          <View className="plh-title">{name || t('match.unnamed')}</View>
          <View className="plh-soft">{[area, industry && t(`industry.${industry}`)].filter(Boolean).join(' · ')}</View>
        </View>
        <Action id="edit-enterprise" kind="plain" block={false} onPress={() => go('policy/profile')}>
          {t('match.edit')}
        </Action>
      </View>
      <Pressable className="plh-row match-size-line" onPress={() => setOpen(!open)}>
        <Tag tone={size.value === null ? 'warn' : 'accent'}>
          {size.value === null ? t('match.sizeOpen') : t('match.size', { size: t(`match.size.${size.value}`) })}
        </Tag>
        <View className="plh-link">
          {t('size.how')}
          <Icon name={open ? 'up' : 'down'} />
        </View>
      </Pressable>
      {open ? <SizeCard size={size} /> : null}
    </View>
  );
}
