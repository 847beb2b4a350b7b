import { View } from '@tarojs/components';
import { Empty } from '@/components/async-view';
import { Listing } from '@/components/desk/listing';
import { dayOf } from '@/components/format';
import { LinkCard } from '@/components/staff/link-card';
import { Tag } from '@/components/tag';
import { useGo } from '@/hooks/pane';
import { useT } from '@/locales/policy-answers';
import { serverNow } from '@/services/server-clock';
import { PagedView } from '../parts/paged-view';
import type { DeskQuestion, DeskQuestions } from './use-questions';

const DAY_MS = 86_400_000;
const daysSince = (at: number): number => Math.max(0, Math.floor((serverNow() - at) / DAY_MS));

/** Questions with what they are about and how long they wait. */
export function QuestionList({ questions, answered }: { questions: DeskQuestions; answered: boolean }) {
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
