import { useState } from 'react';
import { AsyncView, Empty } from '@/components/async-view';
import { Section } from '@/components/section';
import { usePageParams } from '@/hooks/pane';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/policy-answers';
import { DeskPage } from '../parts/desk-page';
import { Editor } from './editor';
import { PolicySearch } from './policy-search';

/** An explanation to write or to change: first the policy, then where in it, then what it says (R-POLICY 5). */
export default function InterpretationPage() {
  const t = useT();
  const { policyId: asked, interpretationId } = usePageParams();
  const [policyId, setPolicyId] = useState(asked);
  const remote = useRemote('policy.get', policyId ? { policyId } : null);
  return (
    <DeskPage title={t(interpretationId ? 'editor.change' : 'editor.new')}>
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
          <PolicySearch onChoose={setPolicyId} />
        </Section>
      )}
    </DeskPage>
  );
}
