import { Image, View } from '@tarojs/components';
import { pictureLabel } from '@/components/a11y';
import { PickerField } from '@/components/picker-field';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales/evaluator';
import { openFile } from '@/services/open-file';
import type { MaterialFile, PhotoKind } from '@/services/work-types';

const kinds: readonly PhotoKind[] = ['lecturer', 'trainees', 'room', 'other'];

interface Props {
  files: readonly MaterialFile[];
  value: Readonly<Record<string, PhotoKind | 'no'>>;
  onChange: (value: Record<string, PhotoKind | 'no'>) => void;
}

/** Each photo beside what it is taken for; what the institution called it stands there first. */
export function PhotoJudging({ files, value, onChange }: Props) {
  const t = useT();
  const photos = files.filter((file) => file.kind === 'photo');
  if (photos.length === 0) return <View className="plh-soft">{t('sheet.noPhotos')}</View>;
  const accepted = photos.filter((photo) => (value[photo.materialId] ?? 'no') !== 'no');
  const present = new Set(accepted.map((photo) => value[photo.materialId]));
  return (
    <View>
      <View className="plh-soft plh-figures">
        {t('sheet.photoCount', { accepted: accepted.length, all: photos.length, kinds: present.size })}
      </View>
      {photos.map((photo) => (
        <View key={photo.materialId} className="work-item sheet-photo">
          <Pressable
            role="link"
            label={t('material.openFile', { name: photo.name })}
            onPress={() =>
              void openFile(
                photo,
                photos.map(({ url }) => url),
              )
            }
          >
            <Image className="sheet-thumb" src={photo.url} mode="aspectFill" lazyLoad {...pictureLabel('')} />
          </Pressable>
          <View className="plh-grow">
            <View className="plh-faint sheet-name">{photo.name}</View>
            <PickerField
              label={t('sheet.photoAs', { name: photo.name })}
              value={value[photo.materialId] ?? 'no'}
              onChange={(kind) => onChange({ ...value, [photo.materialId]: kind })}
              choices={[
                ...kinds.map((kind) => ({ value: kind, text: t(`photo.${kind}`) })),
                { value: 'no' as const, text: t('sheet.photoNo') },
              ]}
            />
          </View>
        </View>
      ))}
    </View>
  );
}
