import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { shownInstant } from '@/components/format';
import { ActionError } from '@/components/notice';
import { Section } from '@/components/section';
import { Tag } from '@/components/tag';
import { useAction } from '@/hooks/action';
import { useRemote } from '@/hooks/remote';
import { useRefresh } from '@/hooks/refresh';
import { useT } from '@/locales/trainee';
import { call, type Output } from '@/services/call';
import { copyText } from '@/services/copy-text';
import { confirm } from '@/components/confirm';

type Waiting = Output<'message.listTexts'>['texts'][number];

/** One text that others do not see yet, or never will: in full, with what it was for and what became of it. */
function Text({ text, reload }: { text: Waiting; reload: () => Promise<void> }) {
  const t = useT();
  const action = useAction();
  const { textId, operation, texts, at, state, why } = text;
  const discard = async () => {
    const question = state === 'waiting' ? 'texts.askDiscard' : 'texts.askForget';
    if (
      !(await confirm({
        title: operation,
        text: t(question),
        yes: t(state === 'waiting' ? 'texts.discard' : 'texts.forget'),
        keep: 'text',
      }))
    )
      return;
    if (await action.run(async () => void (await call('message.discardText', { textId })))) await reload();
  };
  return (
    <View className="plh-card">
      <View className="plh-between">
        <View className="plh-title">{operation}</View>
        <Tag tone={state === 'waiting' ? 'plain' : 'bad'}>{t(`texts.${state}`)}</Tag>
      </View>
      {texts.map((words) => (
        <View key={words}>{words}</View>
      ))}
      <View className="plh-soft">{state === 'waiting' ? t('texts.onlyYou') : why}</View>
      <View className="plh-faint plh-figures">{shownInstant(at).slice(0, 16)}</View>
      <ActionError error={action.error} />
      {state === 'refused' ? (
        <Action kind="plain" onPress={() => void copyText(texts.join('\n'))}>
          {t('texts.copy')}
        </Action>
      ) : null}
      <Action kind="plain" busy={action.busy} onPress={() => void discard()}>
        {t(state === 'waiting' ? 'texts.discard' : 'texts.forget')}
      </Action>
    </View>
  );
}

/** What the person wrote that WeChat has not checked yet or did not let pass; nothing when there is none. */
export function WaitingTexts() {
  const t = useT();
  const remote = useRemote('message.listTexts', {});
  useRefresh(remote);
  const texts = remote.data?.texts ?? [];
  if (texts.length === 0) return null;
  return (
    <Section title={t('texts.title')}>
      {texts.map((text) => (
        <Text key={text.textId} text={text} reload={remote.reload} />
      ))}
    </Section>
  );
}
