import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { toast } from '@/components/confirm';
import { fieldErrors } from '@/components/error-text';
import { dayOf } from '@/components/format';
import { ActionError, Notice } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { usePane } from '@/hooks/pane';
import { useRequestKey } from '@/hooks/request-key';
import { useT } from '@/locales/policy-answers';
import { call } from '@/services/call';
import { goBack } from '@/services/navigate';
import { serverNow } from '@/services/server-clock';
import type { Interpretation, Policy } from '@/services/types';
import { Fields } from './fields';
import { Remove } from './remove';
import { contentOf, valuesOf, wrongOf } from './values';

interface Props {
  policy: Policy;
  stored: Interpretation | undefined;
  onOtherPolicy?: () => void;
}

/** Writing one explanation. What is typed is kept until it is published; nothing is half public. */
export function Editor({ policy, stored, onOtherPolicy }: Props) {
  const t = useT();
  const pane = usePane();
  const { policyId } = policy;
  const key = stored?.interpretationId ?? `new.${policyId}`;
  const draft = useDraft(`policy-desk.explain.${key}`, valuesOf(stored, dayOf(serverNow())));
  const [tried, setTried] = useState(false);
  const action = useAction();
  const keyFor = useRequestKey();
  const wrong = wrongOf(draft.value, t);
  const leave = () => {
    draft.clear();
    if (!pane) return goBack();
    pane.changed();
    pane.close();
  };
  const submit = async () => {
    setTried(true);
    if (Object.keys(wrong).length > 0) return;
    const input = { policyId, ...contentOf(draft.value) };
    const done = await action.run(async () => {
      const named = stored ? { interpretationId: stored.interpretationId } : { requestKey: await keyFor(input) };
      await call('policy.saveInterpretation', { ...input, ...named });
    });
    if (!done) return;
    toast(t('editor.saved'));
    leave();
  };
  const refused = fieldErrors(action.error);
  return (
    <View className="plh-stack">
      <View className="plh-card">
        <View className="plh-faint">{t('explained.policy')}</View>
        <View className="desk-strong">{policy.title}</View>
        {onOtherPolicy ? (
          <Pressable className="plh-link" onPress={onOtherPolicy}>
            {t('editor.otherPolicy')}
          </Pressable>
        ) : null}
      </View>
      {draft.restored ? (
        <Notice icon="undo">
          <View>{t('answer.restored')}</View>
          <Pressable className="plh-link" onPress={draft.clear}>
            {t('editor.startOver')}
          </Pressable>
        </Notice>
      ) : null}
      <View className="plh-card work-form">
        <Fields
          policy={policy}
          values={draft.value}
          onChange={draft.change}
          errors={tried ? { ...refused, ...wrong } : refused}
        />
        {Object.keys(refused).length > 0 ? null : <ActionError error={action.error} />}
        <Action id="save-explanation" busy={action.busy} onPress={() => void submit()}>
          {t(stored ? 'editor.saveChange' : 'editor.publish')}
        </Action>
        {stored ? <Remove interpretation={stored} onDone={leave} /> : null}
      </View>
    </View>
  );
}
