import { useAddressed } from '@/hooks/list-query';
import { useRefresh } from '@/hooks/refresh';
import { useWhole } from '@/hooks/whole';
import { Split } from '@/components/desk/split';
import { FilterChips } from '@/components/staff/filter-chips';
import { WorkPage } from '@/components/staff/work-page';
import { useT } from '@/locales/policy-answers';
import QuestionPage from '../question';
import type { DeskQuestion } from '../parts/types';
import '../parts/desk.scss';
import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { Listing, type Coming, type Target } from '@/components/desk/listing';
import { dayOf } from '@/components/format';
import { LinkCard } from '@/components/staff/link-card';
import { Tag } from '@/components/tag';
import { serverNow } from '@/services/server-clock';

const DAY_MS = 86_400_000;
const daysSince = (at: number): number => Math.max(0, Math.floor((serverNow() - at) / DAY_MS));

/** Questions with what they are about and how long they wait. */
function QuestionList({
  rows,
  coming,
  answered,
}: {
  rows: readonly DeskQuestion[];
  coming: Coming;
  answered: boolean;
}) {
  const t = useT();
  const to = ({ questionId }: DeskQuestion): Target => ({ page: 'policy-desk/question', params: { questionId } });
  const waits = ({ askedAt }: DeskQuestion) => {
    const days = daysSince(askedAt);
    return days === 0 ? t('questions.today') : t('questions.days', { days });
  };
  return (
    <Listing
      label={t('side.policyQuestions')}
      scope={t(answered ? 'questions.answered' : 'questions.waiting')}
      rows={rows}
      coming={coming}
      keyOf={({ questionId }) => questionId}
      to={to}
      columns={[
        {
          key: 'text',
          title: t('questions.text'),
          value: (row) => row.text,
          cell: (row) => <View className="desk-strong">{row.text}</View>,
        },
        {
          key: 'about',
          title: t('questions.about'),
          value: (row) => [row.about, row.policyTitle].filter(Boolean).join(' · '),
          orderBy: (row) => `${row.policyTitle} ${row.about}`,
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
          value: (row) => row.agency ?? t('questions.noAgency'),
          filterBy: (row) => row.agency ?? '',
        },
        {
          key: 'time',
          title: t(answered ? 'questions.answeredOn' : 'questions.waits'),
          kind: 'instant',
          value: (row) => row.answer?.at ?? row.askedAt,
          cell: (row) => (row.answer ? dayOf(row.answer.at) : waits(row)),
        },
        ...(answered
          ? [
              {
                key: 'public',
                title: t('questions.seen'),
                value: (row: DeskQuestion) => t(row.answer?.public ? 'questions.public' : 'questions.private'),
                filterBy: (row: DeskQuestion) => (row.answer?.public ? 'public' : 'private'),
                cell: (row: DeskQuestion) => <Seen row={row} />,
              },
            ]
          : []),
      ]}
      card={(row) => (
        <LinkCard title={row.text} to={to(row)}>
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
  const [asked, setWhich] = useAddressed('which', 'waiting');
  const which = asked === 'answered' ? 'answered' : 'waiting';
  const questions = useWhole('question.listForDesk', { answered: which === 'answered' }, 'questions');
  useRefresh(questions);
  const waiting = questions.data?.waiting;
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
        <AsyncView
          remote={questions}
          isEmpty={({ total }) => total === 0}
          empty={
            <Empty
              icon={which === 'answered' ? 'message' : 'done'}
              text={t(which === 'answered' ? 'questions.noneAnswered' : 'questions.none')}
            />
          }
          rows={6}
        >
          {(data) => (
            <QuestionList key={which} rows={data.questions} coming={questions.coming} answered={which === 'answered'} />
          )}
        </AsyncView>
      </Split>
    </WorkPage>
  );
}
