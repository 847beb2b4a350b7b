import { View } from '@tarojs/components';
import type { Column } from '@/components/desk/listing';
import { shownInstant } from '@/components/format';
import { Notice } from '@/components/notice';
import { By } from '@/components/staff/by';
import { Tag } from '@/components/tag';
import { EVIDENCE, evidenceOf } from '@/services/figures';
import { useT } from '@/locales/evaluator';
import type { Output } from '@/services/call';
import { SignaturePicture } from './signature-picture';

export type Person = Output<'evaluation.listPeople'>['people'][number];

const SHELVES = ['odd', 'staff', 'struck'] as const;

const shelvesOf = ({ flags, staff, struck }: Person) =>
  SHELVES.filter((shelf) => ({ odd: flags.length > 0, staff: staff !== null, struck: struck !== null })[shelf]);

type T = ReturnType<typeof useT>;
export const calledOf = (t: T, { name }: Person): string => name || t('people.nameless');

const scanText = (t: T, { scan }: Person): string =>
  scan
    ? t('people.scanned', {
        time: shownInstant(scan.at),
        late: scan.late ? t('people.late', { time: shownInstant(scan.receivedAt) }) : '',
      })
    : t('people.unscanned');

/** Whether the person counts, what looks odd, who entered or struck them, with time and reason. */
function Standing({ person }: { person: Person }) {
  const t = useT();
  const { kind, staff, struck, flags, eligible } = person;
  return (
    <>
      <View className="plh-row work-tags">
        {kind ? <Tag>{t(`audience.${kind}`)}</Tag> : null}
        {struck ? null : (
          <Tag tone={eligible ? 'ok' : 'plain'}>{t(eligible ? 'people.counts' : 'people.countsNot')}</Tag>
        )}
        {flags.map((flag) => (
          <Tag key={flag} tone="warn">
            {flag}
          </Tag>
        ))}
      </View>
      {staff ? (
        <View className="plh-soft">
          {t('people.byStaff', { reason: staff.reason })}
          <By by={staff.by} at={staff.at} />
        </View>
      ) : null}
      {struck ? (
        <Notice tone="bad">
          {t('people.struckBy', { reason: struck.reason })}
          <By by={struck.by} at={struck.at} />
        </Notice>
      ) : null}
    </>
  );
}

export const columnsOf = (t: T): Column<Person>[] => [
  {
    key: 'name',
    title: t('people.name'),
    value: (person) => calledOf(t, person),
    findBy: ({ enterprise, phoneMasked }) => `${enterprise} ${phoneMasked}`,
    cell: (person) => (
      <>
        {calledOf(t, person)}
        <View className="plh-soft">{[person.enterprise, person.phoneMasked].filter(Boolean).join(' · ')}</View>
      </>
    ),
  },
  {
    key: 'signature',
    title: t('people.signature'),
    value: ({ signature }) => (signature ? shownInstant(signature.at) : null),
    cell: (person) => (
      <View className="people-cell">
        <SignaturePicture name={calledOf(t, person)} strokes={person.signature?.strokes ?? null} />
      </View>
    ),
  },
  { key: 'scan', title: t('people.scan'), value: (person) => scanText(t, person) },
  {
    key: 'shelf',
    title: t('people.shelf'),
    hidden: true,
    value: (person) =>
      shelvesOf(person)
        .map((shelf) => t(`people.shelf.${shelf}`))
        .join(' '),
    filterBy: shelvesOf,
    filterIds: SHELVES,
    filterText: (id) => t(`people.shelf.${id as (typeof SHELVES)[number]}`),
    chips: true,
  },
  {
    key: 'evidence',
    title: t('people.evidence'),
    hidden: true,
    value: (person) =>
      evidenceOf(person)
        .map((kind) => t(`score.${kind}`))
        .join(' '),
    filterBy: evidenceOf,
    filterIds: EVIDENCE,
    filterText: (id) => t(`score.${id as (typeof EVIDENCE)[number]}`),
  },
  {
    key: 'counts',
    title: t('people.standing'),
    value: ({ struck, eligible }) =>
      t(struck ? 'people.shelf.struck' : eligible ? 'people.counts' : 'people.countsNot'),
    filterBy: ({ struck, eligible }) => (struck ? 'struck' : eligible ? 'yes' : 'no'),
    findBy: ({ flags, staff, struck }) => [...flags, staff?.reason, staff?.by, struck?.reason, struck?.by].join(' '),
    cell: (person) => <Standing person={person} />,
  },
  {
    key: 'venue',
    title: t('people.venue'),
    hidden: true,
    value: ({ venueName }) => venueName || null,
    filterBy: ({ venueName }) => venueName || [],
  },
];

/** One person on a phone. */
export function PersonCard({ person }: { person: Person }) {
  const t = useT();
  const { enterprise, phoneMasked, venueName, signature } = person;
  const called = calledOf(t, person);
  return (
    <View className="plh-card work-form">
      <View className="plh-title">{called}</View>
      <View className="plh-soft">{[enterprise, phoneMasked, venueName].filter(Boolean).join(' · ')}</View>
      <SignaturePicture name={called} strokes={signature?.strokes ?? null} />
      <View className="plh-soft plh-figures">{scanText(t, person)}</View>
      <Standing person={person} />
    </View>
  );
}
