import { useState } from 'react';
import { Split } from '@/components/desk/split';
import { FilterChips } from '@/components/staff/filter-chips';
import { WorkPage } from '@/components/staff/work-page';
import { useT } from '@/locales/policy-answers';
import QuestionPage from '../question';
import { useQuestions, type DeskQuestion, type DeskQuestions } from './use-questions';
import '../parts/desk.scss';
import { View } from '@tarojs/components';
import { Empty } from '@/components/async-view';
import { Listing } from '@/components/desk/listing';
import { dayOf } from '@/components/format';
import { LinkCard } from '@/components/staff/link-card';
import { Tag } from '@/components/tag';
import { useGo } from '@/hooks/pane';
import { serverNow } from '@/services/server-clock';
import { PagedView } from '../parts/paged-view';

const DAY_MS = 86_400_000;
const daysSince = (at: number): number => Math.max(0, Math.floor((serverNow() - at) / DAY_MS));

/** Questions with what they are about and how long they wait. */
function QuestionList({ questions, answered }: { questions: DeskQuestions; answered: boolean }) {
  const t = useT();
  const go = useGo();
  const open = ({ questionId }: DeskQuestion) => go('policy-desk/question', { questionId });
  const waits = ({ askedAt }: DeskQuestion) => {
    const days = daysSince(askedAt);
    return days === 0 ? t('questions.today') : t('questions.days', { days });
  };
  return (
    <PagedView
      paged={questions}
      empty={
        <Empty icon={answered ? 'message' : 'done'} text={t(answered ? 'questions.noneAnswered' : 'questions.none')} />
      }
    >
      <Listing
        label={t('side.policyQuestions')}
        rows={questions.rows}
        keyOf={({ questionId }) => questionId}
        findBy={(row) => `${row.text} ${row.about} ${row.policyTitle} ${row.agency ?? ''}`}
        onOpen={open}
        columns={[
          {
            key: 'text',
            title: t('questions.text'),
            cell: (row) => <View className="desk-strong">{row.text}</View>,
          },
          {
            key: 'about',
            title: t('questions.about'),
            sortBy: (row) => `${row.policyTitle} ${row.about}`,
            cell: (row) => (
              <>
                <View>{row.about || row.policyTitle}</View>
                {row.about ? <View className="plh-faint">{row.policyTitle}</View> : null}
              </>
            ),
          },
          {
            key: 'agency',
            title: t('questions.agency'),
            sortBy: (row) => row.agency ?? '',
            cell: (row) => row.agency ?? t('questions.noAgency'),
          },
          {
            key: 'time',
            title: t(answered ? 'questions.answeredOn' : 'questions.waits'),
            sortBy: (row) => row.answer?.at ?? row.askedAt,
            cell: (row) => (row.answer ? dayOf(row.answer.at) : waits(row)),
          },
          ...(answered
            ? [
                {
                  key: 'public',
                  title: t('questions.seen'),
                  cell: (row: DeskQuestion) => <Seen row={row} />,
                },
              ]
            : []),
        ]}
        card={(row) => (
          <LinkCard title={row.text} onPress={() => open(row)}>
            <View className="plh-soft">{row.about ? `${row.about} · ${row.policyTitle}` : row.policyTitle}</View>
            <View className="plh-between">
              <View className="plh-faint plh-grow">
                {row.answer ? `${row.answer.by} · ${dayOf(row.answer.at)}` : waits(row)}
              </View>
              {row.answer ? <Seen row={row} /> : null}
            </View>
          </LinkCard>
        )}
      />
    </PagedView>
  );
}

function Seen({ row }: { row: DeskQuestion }) {
  const t = useT();
  return (
    <Tag tone={row.answer?.public ? 'ok' : 'plain'}>
      {t(row.answer?.public ? 'questions.public' : 'questions.private')}
    </Tag>
  );
}

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
