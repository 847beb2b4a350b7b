import { useT } from '@/locales/policy-desk';
import { DeskPage } from '../parts/desk-page';
import { DropZone } from './drop-zone';
import { useImports, type Import, type Imports } from './use-imports';
import './import.scss';
import { useState } from 'react';
import { View, Text } from '@tarojs/components';
import { Action } from '@/components/action';
import { DraftNotice } from '@/components/draft-notice';
import { fieldErrors } from '@/components/error-text';
import { TextField } from '@/components/field';
import { ActionError } from '@/components/notice';
import { Section } from '@/components/section';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { call } from '@/services/call';
import { go } from '@/services/navigate';
import { a11y } from '@/components/a11y';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Bar } from '@/components/staff/bar';
import { Tag, type Tone } from '@/components/tag';
import { shownSize } from '@/services/open-file';

const tones: Record<Import['state'], Tone> = {
  waiting: 'plain',
  uploading: 'accent',
  reading: 'accent',
  proposed: 'ok',
  failed: 'bad',
};

/** The chosen files, each with how far it is, what it has become or what is wrong with it. */
function ImportList({ imports }: { imports: Imports }) {
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
      {imported && imported.others.length > 0 ? (
        <View>
          <View className="plh-soft">{t('import.others', { count: imported.others.length })}</View>
          {imported.others.map(({ draftId, title }) => (
            <Pressable
              key={draftId}
              role="link"
              className="plh-link"
              label={t('import.openLabel', { name: title })}
              onPress={() => go('policy-desk/draft', { draftId })}
            >
              <Text>{title}</Text>
              <Icon name="forward" />
            </Pressable>
          ))}
        </View>
      ) : null}
    </View>
  );
}

/** More would not fit into what a phone keeps; longer ones come as files. */
const MOST = 200_000;

/** Text from a page or a message, in the place of a file; goes on to its draft. */
function PasteForm() {
  const t = useT();
  const draft = useDraft('policy-desk.paste', { name: '', text: '' });
  const [tried, setTried] = useState(false);
  const action = useAction('policy-desk.paste');
  const { name, text } = draft.value;
  const wrong = text.trim() === '' ? t('paste.empty') : undefined;
  const submit = async () => {
    setTried(true);
    if (wrong) return;
    await action.run(async () => {
      const fileName = `${name.trim() || t('paste.unnamed')}.txt`;
      const { draftId } = await call('policy.import', { fileName, text });
      draft.clear();
      setTried(false);
      go('policy-desk/draft', { draftId });
    });
  };
  return (
    <Section title={t('paste.title')}>
      <View className="plh-card work-form">
        <DraftNotice of={draft} />
        <TextField
          id="paste-name"
          label={t('paste.name')}
          hint={t('paste.nameHint')}
          value={name}
          maxLength={100}
          onChange={(value) => draft.change({ name: value })}
        />
        <TextField
          id="paste-text"
          label={t('paste.text')}
          value={text}
          maxLength={MOST}
          multiline
          required
          onChange={(value) => draft.change({ text: value })}
          error={(tried ? wrong : undefined) ?? fieldErrors(action.error).text}
        />
        <ActionError error={action.error} />
        <Action id="paste-go" kind="plain" busy={action.busy} onPress={() => void submit()}>
          {t('paste.go')}
        </Action>
      </View>
    </Section>
  );
}

/** Files, or pasted text, become drafts to be checked beside the original (R-POLICY 6). */
export default function ImportPage() {
  const t = useT();
  const imports = useImports();
  return (
    <DeskPage title={t('import.title')}>
      <DropZone onFiles={imports.add} />
      <ImportList imports={imports} />
      <PasteForm />
    </DeskPage>
  );
}
