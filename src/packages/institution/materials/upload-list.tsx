import { View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { FileRow } from '@/components/form/file-row';
import { useT } from '@/locales/institution';
import { shownSize } from '@/services/open-file';
import type { Uploads } from './use-uploads';

type Upload = Uploads['list'][number];

/** What is on its way, and what did not arrive: nothing while there is neither. */
export function UploadList({ uploads }: { uploads: Uploads }) {
  const t = useT();
  if (uploads.list.length === 0) return null;
  return (
    <View className="plh-card" {...a11y(t('materials.onTheWay'), 'group')}>
      {uploads.list.map((upload) => (
        <Row
          key={upload.key}
          upload={upload}
          onRetry={() => uploads.retry(upload.key)}
          onCancel={() => uploads.cancel(upload.key)}
        />
      ))}
    </View>
  );
}

function Row({ upload, onRetry, onCancel }: { upload: Upload; onRetry: () => void; onCancel: () => void }) {
  const t = useT();
  const { sending, state, share, problem, again } = upload;
  const { name, size } = sending.picked;
  const failed = state === 'failed';
  const entering = state === 'sending' && share >= 1;
  const text = failed
    ? (problem ?? '')
    : state === 'waiting'
      ? t('materials.waiting')
      : entering
        ? t('materials.entering')
        : t('materials.percent', { percent: Math.round(share * 100) });
  const kind = sending.photoKind ? t(`photo.${sending.photoKind}`) : t(`file.${sending.kind}`);
  return (
    <FileRow
      name={name}
      note={`${kind} · ${shownSize(size)} · ${text}`}
      bad={failed}
      share={failed ? undefined : share}
      onRetry={failed && again ? onRetry : undefined}
      remove={entering ? undefined : { label: t('materials.cancelLabel', { name }), onPress: onCancel }}
    />
  );
}
