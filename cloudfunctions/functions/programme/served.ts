/** A programme as its screens need it: words in both languages, lists with what goes by each entry, figures with clause and reading. */
import type { Output } from '../../contract';
import { AREAS } from '../../contract/areas';
import { exact, showShort } from '../../domain/exact';
import {
  figuresIn,
  type LectureHallProgramme,
  type LectureHallRules,
  policyDraft,
  policyLibrary,
  policyQuestion,
  headAudit,
  secondOfficer,
  sessionEvaluation,
  withFigures,
} from '../../programmes';

type Served = Output<'programme.get'>;
type Head = Output<'programme.list'>['programmes'][number];
type Entry = Served['lists'][keyof Served['lists']][number];
type Figure = Served['figures'][string];

export const headOf = ({ en, ...programme }: LectureHallProgramme): Head => ({
  programmeId: programme.id,
  title: { zh: programme.title, en: en.title },
  documentNumber: programme.documentNumber,
  issuers: programme.issuers.map((issuer, n) => ({ zh: issuer, en: en.issuers[n] ?? issuer })),
  issuedDay: programme.issuedDay,
  validFromDay: programme.validFromDay,
  validToDay: programme.validToDay,
});

const ENGLISH: Readonly<Record<string, string>> = Object.fromEntries(AREAS.map(([code, , name]) => [code, name]));

export const areasOf = ({ territory }: LectureHallProgramme): Served['areas'] =>
  territory.map(({ code, name, parent, level }) => ({
    code,
    name: { zh: name, en: ENGLISH[code] ?? name },
    parent,
    level,
  }));

/** Every list in the order of its data. */
export function listsOf(
  { en: { words }, parties }: LectureHallProgramme,
  { parameters }: LectureHallRules,
): Served['lists'] {
  const entries = <T extends { id: string; label: string; clause: string }>(
    list: readonly T[],
    names: Readonly<Record<string, string>>,
    more: (one: T) => Partial<Entry> = () => ({}),
  ): Entry[] =>
    list.map((one) => ({
      id: one.id,
      name: { zh: one.label, en: names[one.id] ?? one.label },
      clause: one.clause,
      ...more(one),
    }));
  const { regions, modes, contentKinds, audienceKinds, photoKinds, organisers, grades, followupBands } = parameters;
  return {
    region: entries(
      regions.value.map(({ id, name }) => ({ id, label: name, clause: regions.clause })),
      { ...ENGLISH, ...words.region },
    ),
    area: AREAS.map(([id, zh, english]) => ({ id, name: { zh, en: english }, clause: '' })),
    mode: entries(
      Object.values(modes.value).map((mode) => ({ ...mode, label: mode.name })),
      words.mode,
      ({ minimumHeads, minimumClassHours, scoreTable }) => ({
        minimumHeads,
        minimumClassHours,
        scored: scoreTable !== null,
      }),
    ),
    content: entries(
      contentKinds.value.map(({ number, label, clause }) => ({ id: String(number), label, clause })),
      words.content,
    ),
    audience: entries(audienceKinds.value, words.audience, ({ eligible }) => ({ eligible })),
    photo: entries(photoKinds.value, words.photo),
    organiser: entries(organisers.value, words.organiser),
    grade: entries(
      grades.value.map((grade) => ({ ...grade, clause: grades.clause })),
      words.grade,
      ({ from, rateFen }) => ({ from, rateFen }),
    ),
    band: entries(
      followupBands.value.map((band) => ({ ...band, id: gradeOf(band.label), clause: followupBands.clause })),
      words.grade,
      ({ from }) => ({ from }),
    ),
    party: entries(
      Object.entries(parties).map(([id, { name }]) => ({ id, label: name, clause: '' })),
      words.party,
    ),
  };

  /** The bands of the follow-up are called as the grades are. */
  function gradeOf(label: string): string {
    return grades.value.find((grade) => grade.label === label)?.id ?? label;
  }
}

/** Entries without an id are named by their place, which says nothing to a screen. */
const HAS_PLACE = /\.\d{1,2}(\.|$)/;

/** As people write it: 分 in yuan, a share in per cent, another fraction as a decimal. */
function shown(name: string, value: Figure['value']): string {
  if (typeof value === 'boolean') return String(value);
  if (name.endsWith('Fen') || name.includes('FenPer')) return showShort(exact(value).div(100));
  if (/^\d+\/\d+$/.test(String(value)))
    return /share/i.test(name) ? `${showShort(exact(value).mul(100))}%` : showShort(exact(value));
  return String(value);
}

/** The numbers of the parameters by name: 'objectionWorkingDays', 'signIn.undoMinutes', 'grades.pass.from'. Forms are not among them, nor what makes a scan odd, which nobody is to aim at. */
export function figuresOf({ parameters }: LectureHallRules): Served['figures'] {
  const {
    feedbackForm: _form,
    scorecard: _arithmetic,
    plausibility: _checks,
    scanReview: _odd,
    ...others
  } = parameters;
  return Object.fromEntries(
    figuresIn(others).flatMap(([name, value, { clause, reading = null }]): [string, Figure][] =>
      HAS_PLACE.test(name) ? [] : [[name, { value, shown: shown(name, value), clause, reading }]],
    ),
  );
}

/** Every reading in force once, of the parameters and then of the steps, with the clauses of all that it is about; those of the library, which 二（三） of the same text asks for, after them. */
export function readingsOf({ parameters }: LectureHallRules): Served['readings'] {
  const clauses = new Map<string, Set<string>>();
  const grounded: Grounded[] = [
    ...Object.values(parameters),
    ...parameters.plausibility.value,
    ...sessionEvaluation.steps,
    ...sessionEvaluation.steps.flatMap(({ recall, clause }) => (recall ? [{ ...recall, clause }] : [])),
    ...headAudit.steps,
    ...secondOfficer.steps,
    ...policyLibrary.parameters.answerWorkingDays.slice(-1),
    ...policyDraft.steps,
    ...policyQuestion.steps,
  ];
  for (const { reading: text, clause } of grounded) {
    if (!text) continue;
    const reading = withFigures(text, parameters);
    const known = clauses.get(reading) ?? new Set();
    clauses.set(reading, known);
    for (const one of clause?.split('；') ?? []) known.add(one);
  }
  return [...clauses].map(([text, of]) => ({ text, clause: [...of].join('；') }));
}

interface Grounded {
  clause?: string;
  reading?: string;
}
