import { useState } from 'react';
import { Split } from '@/components/desk/split';
import { usePageParams } from '@/hooks/pane';
import { useSettled } from '@/hooks/settled';
import { useT } from '@/locales/policy-desk';
import { DeskPage } from '../parts/desk-page';
import type { DeskState } from '../parts/types';
import PolicyPage from '../policy';
import { PolicyList } from './policy-list';
import { usePublished } from './use-published';

const pages = { 'policy-desk/policy': PolicyPage };
const states = ['in-force', 'past-review', 'draft-for-comment', 'expired', 'repealed'] as const satisfies DeskState[];

/** What is published, to be found by words and by state; the chosen one stands beside the list (R-POLICY 6). */
export default function PublishedPage() {
  const t = useT();
  const asked = usePageParams().state;
  const [state, setState] = useState<DeskState | null>(() => states.find((one) => one === asked) ?? null);
  const [find, setFind] = useState('');
  const published = usePublished(useSettled(find.trim(), 300), state);
  return (
    <DeskPage title={t('side.policies')} wide>
      <Split pages={pages} onChanged={() => void published.reload()}>
        <PolicyList {...{ published, states, state, find }} onState={setState} onFind={setFind} />
      </Split>
    </DeskPage>
  );
}
