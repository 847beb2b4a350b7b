import { Image, Text, View } from '@tarojs/components';
import { pictureLabel } from '@/components/a11y';
import { Icon, type IconName } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales/institution';
import { openFile } from '@/services/open-file';
import type { MaterialFile } from '@/services/work-types';
import { Damaged } from './damaged';
import { countOf } from './photo-worth';

/** A kind that came later has the camera. */
const icons: Readonly<Record<string, IconName>> = { lecturer: 'learn', trainees: 'people', room: 'building' };

interface Props {
  kind: string;
  files: readonly MaterialFile[];
  /** Points that one more would bring; null when that is not known. */
  worth: number | null;
  onAdd?: (() => void) | undefined;
  onRemove?: ((file: MaterialFile) => void) | undefined;
  onRenew: (file: MaterialFile) => void;
}

/** One of the kinds of photos: how many, what is missing and worth, the pictures themselves. */
export function PhotoTile({ kind, files, worth, onAdd, onRemove, onRenew }: Props) {
  const t = useT();
  const name = t(`photo.${kind}`);
  const gain = worth !== null && worth > 0 ? t('photos.gain', { points: worth.toFixed(2) }) : '';
  const pictures = files.flatMap((file) => file.url || []);
  const count = countOf(files, kind);
  return (
    <View className={`plh-card photo-tile ${count === 0 ? 'photo-tile-empty' : ''}`}>
      <View className="plh-row photo-tile-head">
        <Icon name={icons[kind] ?? 'camera'} className="inst-soft-icon" />
        <Text className="plh-title plh-grow">{name}</Text>
        <Text className="plh-figures photo-tile-count">{t('photos.count', { count })}</Text>
      </View>
      <View className={count === 0 ? 'inst-warn' : 'plh-soft'}>
        {count === 0 ? `${t('photos.none')}${gain ? ` · ${gain}` : ''}` : gain || t('photos.enough')}
      </View>
      <View className="photo-grid">
        {files.map((file) => (
          <View key={file.materialId} className="photo-cell">
            <Pressable
              role="link"
              className="photo-open"
              disabled={!file.url}
              label={t('material.openFile', { name: file.name })}
              onPress={() => void openFile(file, pictures)}
            >
              {file.url ? (
                <Image className="photo-image" src={file.url} mode="aspectFill" lazyLoad {...pictureLabel('')} />
              ) : (
                <View className="photo-image">
                  <Icon name="warning" />
                </View>
              )}
            </Pressable>
            <Damaged file={file} onRenew={onRenew} />
            {file.check === 'passed' ? null : (
              <View className={file.check === 'refused' ? 'inst-warn' : 'plh-soft'}>
                {file.check === 'refused' ? t('check.refused', { why: file.checkWhy }) : t('check.waiting')}
              </View>
            )}
            {onRemove ? (
              <Pressable
                className="photo-remove"
                label={t('materials.removeLabel', { name: file.name })}
                onPress={() => onRemove(file)}
              >
                <View className="photo-remove-sign">
                  <Icon name="bin" />
                </View>
              </Pressable>
            ) : null}
          </View>
        ))}
        {onAdd ? (
          <Pressable
            id={`photo-${kind}`}
            className="photo-cell photo-add"
            label={t('photos.add', { kind: name })}
            onPress={onAdd}
          >
            <Icon name="add" />
            <Text>{t('photos.addShort')}</Text>
          </Pressable>
        ) : null}
      </View>
    </View>
  );
}
