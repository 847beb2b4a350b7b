import { Text, View } from '@tarojs/components';
import { shownInstant } from '@/components/format';
import { Icon, type IconName } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales/institution';
import { openFile, shownSize } from '@/services/open-file';
import { Damaged } from './damaged';
import type { FileKind, MaterialFile } from '@/services/work-types';

/** Photos have their tiles, the recording its form. */
export const documentKinds = ['courseware', 'register', 'other'] as const satisfies readonly FileKind[];
type DocumentKind = (typeof documentKinds)[number];

const icons: Record<DocumentKind, IconName> = { courseware: 'book', register: 'pen', other: 'copy' };

interface Props {
  kind: DocumentKind;
  files: readonly MaterialFile[];
  /** What stands for it without a file, e.g. the signatures that the program holds. */
  note?: string;
  onAdd?: (() => void) | undefined;
  onRemove?: ((file: MaterialFile) => void) | undefined;
  onRenew: (file: MaterialFile) => void;
}

/** Slides, paper register, other files: each kind with what there is of it and the way to add. */
export function Documents({ kind, files, note, onAdd, onRemove, onRenew }: Props) {
  const t = useT();
  const name = t(`file.${kind}`);
  return (
    <View className="plh-card">
      <View className="plh-between inst-middle">
        <View className="plh-row plh-grow">
          <Icon name={icons[kind]} className="inst-soft-icon" />
          <Text className="plh-title">{name}</Text>
        </View>
        {onAdd ? (
          <Pressable id={`file-${kind}`} className="plh-link" label={t('files.add', { kind: name })} onPress={onAdd}>
            <Icon name="upload" />
            <Text>{t('files.addShort')}</Text>
          </Pressable>
        ) : null}
      </View>
      {note ? <View className="plh-soft">{note}</View> : null}
      {files.map((file) => (
        <View key={file.materialId} className="work-item plh-between inst-middle">
          <View className="plh-grow">
            <Pressable role="link" className="work-file" disabled={!file.url} onPress={() => void openFile(file)}>
              <View className="work-detail">{file.name}</View>
              <View className="plh-faint plh-figures">
                {shownSize(file.size)} · {shownInstant(file.at).slice(5, 16)}
              </View>
            </Pressable>
            <Damaged file={file} onRenew={onRenew} />
          </View>
          {onRemove ? (
            <Pressable
              className="inst-tool"
              label={t('materials.removeLabel', { name: file.name })}
              onPress={() => onRemove(file)}
            >
              <Icon name="bin" />
            </Pressable>
          ) : null}
        </View>
      ))}
    </View>
  );
}
