import { Text, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Bar } from '@/components/staff/bar';
import { Tag, type Tone } from '@/components/tag';
import { useT } from '@/locales/policy-desk';
import { go } from '@/services/navigate';
import { shownSize } from '@/services/open-file';
import type { Import, Imports } from './use-imports';

const tones: Record<Import['state'], Tone> = {
  waiting: 'plain',
  uploading: 'accent',
  reading: 'accent',
  proposed: 'ok',
  failed: 'bad',
};

/** The chosen files, each with how far it is, what it has become or what is wrong with it. */
export function ImportList({ imports }: { imports: Imports }) {
  const t = useT();
  if (imports.list.length === 0) return null;
  const done = imports.list.filter(({ state }) => state === 'proposed').length;
  return (
    <View className="plh-card" {...a11y(t('import.files'), 'group')}>
      <View className="plh-soft" {...a11y(undefined, 'status')}>
        {t('import.progress', { done, total: imports.list.length })}
      </View>
      {imports.list.map((one) => (
        <Row key={one.key} one={one} onRetry={() => imports.retry(one.key)} onRemove={() => imports.remove(one.key)} />
      ))}
    </View>
  );
}

function Row({ one, onRetry, onRemove }: { one: Import; onRetry: () => void; onRemove: () => void }) {
  const t = useT();
  const { sending, state, share, problem, again, imported } = one;
  const { name, size } = sending.picked;
  const percent = Math.round(share * 100);
  // The same file may have been published long ago.
  const waits = imported?.state === 'proposed' || imported?.state === 'reviewed';
  const asks = imported?.findings.filter(({ level }) => level === 'ask').length ?? 0;
  return (
    <View className="work-item">
      <View className="plh-between">
        <View className="plh-grow">
          <View className="work-detail desk-strong">{imported?.title || name}</View>
          <View className="plh-row">
            <Tag tone={tones[state]}>{imported ? t(`draftState.${imported.state}`) : t(`import.state.${state}`)}</Tag>
            <Text className="plh-faint plh-figures">{imported ? name : shownSize(size)}</Text>
          </View>
        </View>
        {state === 'failed' && again ? (
          <Pressable className="plh-link" label={t('import.retryLabel', { name })} onPress={onRetry}>
            <Icon name="refresh" />
            <Text>{t('common.retry')}</Text>
          </Pressable>
        ) : null}
        {imported ? (
          <Pressable
            role="link"
            className="plh-link import-open"
            label={t(waits ? 'import.openLabel' : 'import.lookLabel', { name: imported.title || name })}
            onPress={() => go('policy-desk/draft', { draftId: imported.draftId })}
          >
            <Text>{t(waits ? 'import.open' : 'import.look')}</Text>
            <Icon name="forward" />
          </Pressable>
        ) : state === 'reading' ? null : (
          <Pressable className="desk-tool" label={t('import.removeLabel', { name })} onPress={onRemove}>
            <Icon name="close" />
          </Pressable>
        )}
      </View>
      {state === 'uploading' ? <Bar share={share} label={t('import.percent', { percent })} /> : null}
      {state === 'failed' ? (
        <View className="work-bad" {...a11y(undefined, 'alert')}>
          {problem}
        </View>
      ) : null}
      {imported ? (
        <View className="plh-soft">
          {t(imported.repeated ? 'import.repeated' : 'import.found', { articles: imported.articleIds.length })}
          {waits ? (asks > 0 ? t('import.asks', { count: asks }) : t('import.noAsks')) : null}
        </View>
      ) : null}
    </View>
  );
}
