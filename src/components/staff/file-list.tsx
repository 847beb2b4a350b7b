import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { useT } from '@/locales/work';
import { openFile, shownSize } from '@/services/open-file';
import type { MaterialFile } from '@/services/work-types';
import { shownInstant } from '../format';
import { Pressable } from '../pressable';

interface Props {
  files: readonly MaterialFile[];
  /** What may be done with a file, beside it. */
  action?: (file: MaterialFile) => ReactNode;
}

/** The files handed in; a touch on a name opens it. */
export function FileList({ files, action }: Props) {
  const t = useT();
  if (files.length === 0) return <View className="plh-card plh-soft">{t('material.noFiles')}</View>;
  const pictures = files.filter((file) => file.kind === 'photo' && file.url).map((file) => file.url);
  return (
    <View className="plh-card">
      {files.map((file) => (
        <View key={file.materialId} className="work-item plh-between">
          <Pressable
            role="link"
            className="plh-grow work-file"
            disabled={!file.url}
            onPress={() => void openFile(file, file.kind === 'photo' ? pictures : [])}
          >
            <View className="work-detail">{file.name}</View>
            <View className="plh-faint plh-figures">
              <Text>{file.photoKind ? t(`photo.${file.photoKind}`) : t(`file.${file.kind}`)}</Text> ·{' '}
              {shownSize(file.size)} · {shownInstant(file.at)}
            </View>
            {file.stored === 'whole' ? null : <View className="plh-field-error">{t(`stored.${file.stored}`)}</View>}
            {file.check === 'passed' ? null : <View className="plh-soft">{t('check.withheld')}</View>}
          </Pressable>
          {action?.(file)}
        </View>
      ))}
    </View>
  );
}
