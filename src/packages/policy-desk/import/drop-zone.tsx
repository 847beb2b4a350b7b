import { useState, type DragEvent } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { toast } from '@/components/confirm';
import { Icon } from '@/components/icon';
import { useDesk } from '@/hooks/desk';
import { useT } from '@/locales/policy-desk';
import { pickFiles, type PickedFile } from '@/services/pick-files';

/** Chooses files; on a desk they can be dropped here as well. */
export function DropZone({ onFiles }: { onFiles: (files: PickedFile[]) => void }) {
  const t = useT();
  const desk = useDesk();
  const [over, setOver] = useState(false);
  const pick = async () => {
    try {
      onFiles(await pickFiles('file'));
    } catch {
      toast(t('import.cannotPick'));
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles(Array.from(event.dataTransfer.files, (file) => ({ name: file.name, size: file.size, file })));
  };
  const dropping = desk
    ? {
        onDragOver: (event: DragEvent) => {
          event.preventDefault();
          setOver(true);
        },
        onDragLeave: () => setOver(false),
        onDrop: drop,
      }
    : {};
  return (
    <View className={`plh-card import-zone ${over ? 'import-zone-over' : ''}`} {...dropping}>
      <Icon name="upload" className="plh-state-icon" />
      <View className="plh-soft">
        {t(process.env.TARO_ENV === 'weapp' ? 'import.leadChat' : desk ? 'import.leadDesk' : 'import.lead')}
      </View>
      <Action id="pick-files" block={false} onPress={() => void pick()}>
        {t('import.pick')}
      </Action>
      <View className="plh-faint">{t('import.formats')}</View>
    </View>
  );
}
