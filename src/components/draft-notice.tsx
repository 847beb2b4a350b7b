import { View } from '@tarojs/components';
import type { Draft } from '@/hooks/draft';
import { useT } from '@/locales';
import { confirm } from './confirm';
import { Notice } from './notice';
import { Pressable } from './pressable';

/** Stands in every form that keeps what is typed: what came back from last time can be discarded; what another window is filling in can be taken over. */
export function DraftNotice({ of: draft }: { of: Omit<Draft<never>, 'value' | 'change'> }) {
  const t = useT();
  const discard = async () => {
    const title = t('unsent.discard');
    if (await confirm({ title, text: t('unsent.discardAsk'), yes: title, keep: 'typed' })) draft.clear();
  };
  if (draft.elsewhere)
    return (
      <Notice tone="warn">
        <View>{t('unsent.elsewhere')}</View>
        <Pressable className="plh-link" onPress={draft.takeOver}>
          {t('unsent.takeOver')}
        </Pressable>
      </Notice>
    );
  return draft.restored ? (
    <Notice icon="undo">
      <View>{t('unsent.restored')}</View>
      <Pressable className="plh-link" onPress={() => void discard()}>
        {t('unsent.discard')}
      </Pressable>
    </Notice>
  ) : null;
}
