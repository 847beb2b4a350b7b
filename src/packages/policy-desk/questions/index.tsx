import { useState } from 'react';
import { Split } from '@/components/desk/split';
import { FilterChips } from '@/components/staff/filter-chips';
import { WorkPage } from '@/components/staff/work-page';
import { useT } from '@/locales/policy-answers';
import QuestionPage from '../question';
import { QuestionList } from './question-list';
import { useQuestions } from './use-questions';
import '../parts/desk.scss';

const pages = { 'policy-desk/question': QuestionPage };

/** What people asked: waiting ones, the oldest first, or answered ones; the chosen one stands beside the list (R-POLICY 5). */
export default function QuestionsPage() {
  const t = useT();
  const [which, setWhich] = useState<'waiting' | 'answered'>('waiting');
  const questions = useQuestions(which === 'answered');
  const waiting = questions.last?.waiting;
  return (
    <WorkPage title={t('side.policyQuestions')} wide>
      <Split pages={pages} onChanged={() => void questions.reload()}>
        <FilterChips
          label={t('questions.which')}
          value={which}
          onChange={setWhich}
          choices={[
            {
              value: 'waiting',
              text: t('questions.waiting'),
              ...(waiting ? { note: String(waiting) } : {}),
            },
            { value: 'answered', text: t('questions.answered') },
          ]}
        />
        <QuestionList key={which} questions={questions} answered={which === 'answered'} />
      </Split>
    </WorkPage>
  );
}
