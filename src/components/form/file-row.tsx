import { Text, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { useT } from './words';
import './form.scss';

interface Props {
  name: string;
  /** Its size, how far it is, or what is wrong with it. */
  note: string;
  bad?: boolean;
  /** 0–1 while it is on its way. */
  share?: number | undefined;
  onOpen?: (() => void) | undefined;
  onRetry?: (() => void) | undefined;
  remove?: { label: string; onPress: () => void } | undefined;
}

/** A file that is there, on its way or did not arrive. */
export function FileRow({ name, note, bad, share, onOpen, onRetry, remove }: Props) {
  const t = useT();
  const about = (
    <>
      <View className="plh-file-name">{name}</View>
      <View className={`plh-figures ${bad ? 'plh-field-error' : 'plh-faint'}`} {...a11y(undefined, 'status')}>
        {note}
      </View>
    </>
  );
  return (
    <View className="plh-file">
      <View className="plh-row plh-file-line">
        {onOpen ? (
          <Pressable role="link" className="plh-grow" onPress={onOpen}>
            {about}
          </Pressable>
        ) : (
          <View className="plh-grow">{about}</View>
        )}
        {onRetry ? (
          <Pressable className="plh-link" label={t('form.retry', { name })} onPress={onRetry}>
            <Icon name="refresh" />
            <Text>{t('common.retry')}</Text>
          </Pressable>
        ) : null}
        {remove ? (
          <Pressable className="plh-file-tool" label={remove.label} onPress={remove.onPress}>
            <Icon name={share === undefined ? 'bin' : 'close'} />
          </Pressable>
        ) : null}
      </View>
      {share === undefined ? null : (
        <View className="plh-file-bar" {...a11y(`${Math.round(share * 100)}%`, 'img')}>
          <View className="plh-file-gone" style={{ width: `${Math.round(share * 100)}%` }} />
        </View>
      )}
    </View>
  );
}
