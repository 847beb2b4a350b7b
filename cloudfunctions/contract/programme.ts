import * as z from 'zod';
import { count, day, fen, id, instant, nothing, requiredText, text, year } from './common';
import { PROGRAMME_LISTS } from './lists';

/** In the languages of the screens. */
const word = z.object({ zh: z.string(), en: z.string() });

const head = {
  programmeId: id,
  title: word,
  documentNumber: z.string(),
  issuers: z.array(word),
  issuedDay: day,
  validFromDay: day,
  validToDay: day,
};

export const list = { input: nothing, output: z.object({ programmes: z.array(z.object(head)) }) };

/** One entry of a list: its id is what operations take and answer; with what goes by it. */
const entry = z.object({
  id: z.string(),
  name: word,
  clause: z.string(),
  /** Of a mode; null: the source sets none. */
  minimumHeads: z.int().nullable().optional(),
  minimumClassHours: z.number().nullable().optional(),
  /** Of a mode: somebody teaches and is scored. */
  scored: z.boolean().optional(),
  /** Of an audience: whether its people count for the subsidy. */
  eligible: z.boolean().optional(),
  /** Of a grade or a band: lowest score that earns it. */
  from: z.number().optional(),
  /** Of a grade: a head and session. */
  rateFen: fen.optional(),
});

/** A figure as it holds that day; `shown` in the unit of its name, money in yuan and shares in per cent. */
const figure = z.object({
  value: z.union([z.number(), z.string(), z.boolean()]),
  shown: z.string(),
  clause: z.string(),
  /** What was decided where the source is silent. */
  reading: z.string().nullable(),
});

/** What a programme is on a day: its areas, parties, lists and figures, from which the screens take their words and limits. */
export const get = {
  input: z.object({
    /** Left out: the one whose sessions the screens are about. */
    programmeId: id.optional(),
    /** Left out: today. */
    day: day.optional(),
  }),
  output: z.object({
    ...head,
    day,
    /** Of the rules in force; a decision stores it. */
    version: z.string(),
    areas: z.array(
      z.object({
        code: z.string(),
        name: word,
        parent: z.string().nullable(),
        level: z.enum(['province', 'prefecture', 'county', 'zone']),
      }),
    ),
    lists: z.record(z.enum(PROGRAMME_LISTS), z.array(entry)),
    /** By parameter, e.g. 'objectionWorkingDays', 'signIn.undoMinutes'. */
    figures: z.record(z.string(), figure),
    /** Who helps with using all this; `phone` '' until the operator has one. */
    serviceDesk: z.object({ name: word, phone: z.string(), hours: word }),
    /** What was decided where the source is silent or contradicts itself, each once, with the clauses that it is about ('附件2 四；四（三）'). */
    readings: z.array(z.object({ text: z.string(), clause: z.string() })),
  }),
};

/** A year's list as it counts: published by the bureau, as the kept package knows it, or the days fixed by law alone (then every day is provisional). */
const source = z.enum(['published', 'package', 'law']);

const listVersion = z.object({
  version: z.int().min(1),
  notice: z.string(),
  reason: z.string(),
  at: instant,
  /** Who published it; '' for who is not of the bureau. */
  by: z.string(),
});

/** The holidays by which working days are counted, of one year. */
export const holidays = {
  input: z.object({ year }),
  output: z.object({
    year,
    source,
    /** In order; of a year without a list those fixed by law. */
    off: z.array(day),
    on: z.array(day),
    /** The days as text that `programme.previewHolidays` reads. */
    text: z.string(),
    /** The newest first; empty unless the bureau has published one. */
    versions: z.array(listVersion),
  }),
};

const holidayText = requiredText(4000);
const notice = requiredText(60);

/** What publishing this text would do; writes nothing. */
export const previewHolidays = {
  input: z.object({ year, text: holidayText, notice }),
  output: z.object({
    year,
    /** Which version it would be. */
    version: z.int().min(1),
    off: z.array(day),
    on: z.array(day),
    /** What keeps it from being published, or should be compared with the notice. */
    problems: z.array(z.object({ text: z.string(), blocks: z.boolean() })),
    /** Days that are worked, or off, other than they count now. */
    changes: z.array(z.object({ day, works: z.boolean() })),
    /** Open cases whose due day moves, becomes settled, or both; the first of them by name. */
    deadlines: z.object({
      total: count,
      moved: count,
      /** Who has one that moves, and is told of it from the list's coming on. */
      people: count,
      items: z.array(z.object({ title: z.string(), state: z.string(), from: day, to: day, settled: z.boolean() })),
    }),
    /** Names what was looked at: `programme.publishHolidays` takes no other. */
    look: z.string(),
  }),
};

/** Publishes what was previewed; a correction says what is different. CONFLICT: it is not what was looked at, or another version has come since. */
export const publishHolidays = {
  input: z.object({ year, text: holidayText, notice, reason: text(300).default(''), look: z.string().min(1).max(100) }),
  output: z.object({ year, version: z.int().min(1), repeated: z.boolean() }),
};
