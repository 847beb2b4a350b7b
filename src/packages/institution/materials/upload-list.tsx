import { Text, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Bar } from '@/components/staff/bar';
import { useT } from '@/locales/institution';
import { shownSize } from '@/services/open-file';
import type { Upload, Uploads } from './use-uploads';

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
  const percent = Math.round(share * 100);
  const text =
    state === 'failed'
      ? (problem ?? '')
      : state === 'waiting'
        ? t('materials.waiting')
        : share >= 1
          ? t('materials.entering')
          : t('materials.percent', { percent });
  return (
    <View className="work-item">
      <View className="plh-between">
        <View className="plh-grow">
          <View className="work-detail">{name}</View>
          <View
            className={`plh-figures ${state === 'failed' ? 'inst-bad' : 'plh-faint'}`}
            {...a11y(undefined, 'status')}
          >
            {sending.photoKind ? t(`photo.${sending.photoKind}`) : t(`file.${sending.kind}`)} · {shownSize(size)} ·{' '}
            {text}
          </View>
        </View>
        {state === 'failed' && again ? (
          <Pressable className="plh-link" label={t('materials.retryLabel', { name })} onPress={onRetry}>
            <Icon name="refresh" />
            <Text>{t('common.retry')}</Text>
          </Pressable>
        ) : null}
        {state === 'sending' && share >= 1 ? null : (
          <Pressable className="inst-tool" label={t('materials.cancelLabel', { name })} onPress={onCancel}>
            <Icon name="close" />
          </Pressable>
        )}
      </View>
      {state === 'failed' ? null : <Bar share={share} label={t('materials.percent', { percent })} />}
    </View>
  );
}
