import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Split } from '@/components/desk/split';
import { TextInput } from '@/components/text-input';
import { useGo } from '@/hooks/pane';
import { useSettled } from '@/hooks/settled';
import { useT } from '@/locales/policy-answers';
import { DeskPage } from '../parts/desk-page';
import InterpretationPage from '../interpretation';
import { InterpretationList } from './interpretation-list';
import { useInterpretations } from './use-interpretations';

const pages = { 'policy-desk/interpretation': InterpretationPage };

/** What explains the policies, to be found, changed, added to and taken away (R-POLICY 5). */
export default function InterpretationsPage() {
  const t = useT();
  const [find, setFind] = useState('');
  const list = useInterpretations(useSettled(find.trim(), 300));
  return (
    <DeskPage title={t('side.policyExplained')} wide>
      <Split pages={pages} onChanged={() => void list.reload()}>
        <View className="plh-between">
          <View className="plh-grow desk-find">
            <TextInput
              id="find-explanation"
              label={t('explained.find')}
              placeholder={t('explained.find')}
              value={find}
              maxLength={80}
              onChange={setFind}
            />
          </View>
          <New />
        </View>
        <InterpretationList list={list} found={find.trim() !== ''} />
      </Split>
    </DeskPage>
  );
}

/** In the list's own context, so that it opens beside it. */
function New() {
  const t = useT();
  const go = useGo();
  return (
    <Action id="new-explanation" block={false} onPress={() => go('policy-desk/interpretation')}>
      {t('explained.new')}
    </Action>
  );
}
