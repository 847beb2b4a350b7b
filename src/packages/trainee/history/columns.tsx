import { Text } from '@tarojs/components';
import type { Column } from '@/components/desk/data-table';
import { shownSpan } from '@/components/format';
import { Pressable } from '@/components/pressable';
import { Tag } from '@/components/tag';
import type { TranslateTrainee } from '@/locales/trainee';
import { go } from '@/services/navigate';
import type { MySession } from '@/services/types';
import { outcomeOf } from './state';

/** The record as a desk's table. */
export const historyColumns = (t: TranslateTrainee): Column<MySession>[] => [
  {
    key: 'when',
    title: t('history.when'),
    sortBy: (row) => row.startAt,
    cell: (row) => shownSpan(row.startAt, row.endAt),
  },
  { key: 'title', title: t('history.session'), sortBy: (row) => row.title, cell: (row) => row.title },
  { key: 'venue', title: t('history.venue'), cell: (row) => row.venueName },
  {
    key: 'outcome',
    title: t('history.outcome'),
    sortBy: (row) => outcomeOf(row).text,
    cell: (row) => <Tag tone={outcomeOf(row).tone}>{t(outcomeOf(row).text)}</Tag>,
  },
  {
    key: 'hours',
    title: t('history.hours'),
    figures: true,
    sortBy: (row) => (row.attended ? row.classHours : 0),
    cell: (row) => (row.attended ? row.classHours : '–'),
  },
  {
    key: 'certificate',
    title: t('certificate.title'),
    cell: (row) => (row.certificate ? <CertificateLink t={t} session={row} /> : null),
  },
];

function CertificateLink({ t, session: { sessionId, title } }: { t: TranslateTrainee; session: MySession }) {
  return (
    <span onClick={(event) => event.stopPropagation()}>
      <Pressable
        role="link"
        className="plh-link"
        label={t('history.certificateOf', { title })}
        onPress={() => go('trainee/certificate', { sessionId })}
      >
        <Text>{t('history.see')}</Text>
      </Pressable>
    </span>
  );
}
