import * as z from 'zod';
import { day, fen, id, nothing } from './common';
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
    /** What was decided where the source is silent or contradicts itself, each once, with the clauses that it is about ('附件2 四；四（三）'). */
    readings: z.array(z.object({ text: z.string(), clause: z.string() })),
  }),
};
