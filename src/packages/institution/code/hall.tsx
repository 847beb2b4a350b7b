import { Text, View } from '@tarojs/components';
import { shownInstant } from '@/components/format';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales/institution';
import type { Counts, LivePerson } from '@/services/work-types';
import type { RotatingCode } from '../parts/rotating-code';
import { CodeFace } from './code-face';
import { CodeCounts } from './counts';
import { Newcomers } from './newcomers';
import { Digits } from '../parts/digits';
import { NetworkNotice } from './network-notice';
import { Ring } from './ring';

interface Props {
  title: string;
  venueId: string;
  venueName: string;
  code: RotatingCode;
  counts: Counts | undefined;
  people: readonly LivePerson[];
  names: boolean;
  onNames: () => void;
  onLeave: () => void;
}

/** What a hall sees: the code as large as the screen allows, and beside it what its people want to know. */
export function Hall({ title, venueId, venueName, code, counts, people, names, onNames, onLeave }: Props) {
  const t = useT();
  return (
    <View className="hall">
      <CodeFace code={code} version="hall" />
      <View className="hall-side">
        <View className="plh-between">
          <Text className="hall-clock plh-figures">{shownInstant(code.now).slice(11)}</Text>
          <View className="hall-tools">
            <Pressable className="hall-tool" role="checkbox" checked={names} label={t('code.names')} onPress={onNames}>
              <Icon name={names ? 'list' : 'people'} />
            </Pressable>
            <Pressable id="code-leave" className="hall-tool" label={t('code.leaveFull')} onPress={onLeave}>
              <Icon name="close" />
            </Pressable>
          </View>
        </View>
        <View className="hall-title">{title}</View>
        <View className="hall-venue">{venueName}</View>
        <View className="hall-how">
          {code.code ? <Ring seconds={code.secondsLeft} share={code.shareLeft} /> : null}
          <Text className="plh-grow">{t('code.how')}</Text>
        </View>
        <Digits code={code} />
        <NetworkNotice code={code} />
        {counts ? <CodeCounts counts={counts} /> : null}
        {names ? (
          <Newcomers people={people} venueId={venueId} now={code.now} most={12} />
        ) : (
          <View className="plh-grow" />
        )}
        {process.env.TARO_ENV === 'h5' ? <View className="hall-keys">{t('code.keys')}</View> : null}
      </View>
    </View>
  );
}
