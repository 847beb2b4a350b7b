import { useState } from 'react';
import { View } from '@tarojs/components';
import { About } from '@/components/about';
import { AsyncView, Empty } from '@/components/async-view';
import { Section } from '@/components/section';
import { usePageParams } from '@/hooks/pane';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/policy-answers';
import { DeskPage } from '../parts/desk-page';
import { PolicyPicker } from '../parts/policy-picker';
import { Editor } from './editor';

/** An explanation to write or to change: first the policy, then where in it, then what it says (R-POLICY 5). */
export default function InterpretationPage() {
  const t = useT();
  const { policyId: asked, interpretationId } = usePageParams();
  const [policyId, setPolicyId] = useState(asked);
  const remote = useRemote('policy.get', policyId ? { policyId } : null);
  return (
    <DeskPage title={t(interpretationId ? 'editor.change' : 'editor.new')}>
      <About of={remote.data?.policy.title} />
      {policyId ? (
        <AsyncView remote={remote} rows={6}>
          {({ policy, interpretations }) => {
            const stored = interpretations.find((one) => one.interpretationId === interpretationId);
            if (interpretationId && !stored) return <Empty icon="book" text={t('editor.gone')} />;
            return (
              <Editor
                key={interpretationId ?? policyId}
                policy={policy}
                stored={stored}
                {...(asked ? {} : { onOtherPolicy: () => setPolicyId(undefined) })}
              />
            );
          }}
        </AsyncView>
      ) : (
        <Section title={t('editor.which')}>
          <View className="plh-card">
            <PolicyPicker
              id="find-policy"
              label={t('editor.which')}
              suggest
              onChoose={(chosen) => setPolicyId(chosen.policyId)}
            />
          </View>
        </Section>
      )}
    </DeskPage>
  );
}
