/** Shapes that several areas share. Units: instants are epoch milliseconds (`…At`), days 'YYYY-MM-DD' (`…Day`), money whole 分 (`…Fen`). */
import * as z from 'zod';
import { readPhone } from '../mechanisms/phone';
import { cleanCode, cleanText, isVisible } from '../mechanisms/clean';
import { LIMITS, ROLES } from './lists';

export { ROLES, type Role } from './lists';
export const role = z.enum(ROLES);

/**
 * An area by its code of GB/T 2260; a development zone, which the standard does not list, by the code that its programme gives it. Which areas
 * there are is in the tree of each programme, and checked by the handler.
 */
export const AREA_CODE = /^[0-9]{2}[0-9A-Z]{4}$/;
export const regionId = z.string().regex(AREA_CODE);
export type RegionId = z.infer<typeof regionId>;

/**
 * One of a list that the programme owns (a mode, a kind of photo, an organiser): which ids there are is in its data in force that day, and checked
 * by the handler, which names them.
 */
/** As the server and the programmes make ids: also safe as the name of a field and as a part of a path (no '$', '.', '/', '__proto__', NUL). */
const ID = /^[A-Za-z0-9][\w#:@~-]*$/;
export const listed = z.string().min(1).max(40).regex(ID);
/** The kinds of content have the source's own numbers. */
export const contentKind = z.int().min(1).max(99);

export const id = z.string().min(1).max(80).regex(ID);
/** A file in cloud storage, as the storage names it. */
export const fileId = z
  .string()
  .min(1)
  .max(300)
  .regex(/^cloud:\/\/[\w.-]+\/[^\s\\?#]+$/);
/** 1900 to 2100 in Shanghai; what a programme decides on has closer bounds (`planned`). */
export const instant = z.int().min(-2_209_017_943_000).max(4_133_952_000_000);
/** A moment of something that is planned, sent by somebody: within the years of the programmes, 2018 to 2100 (as `year`). */
export const planned = z.int().min(Date.parse('2018-01-01T00:00+08:00')).max(Date.parse('2100-12-31T23:59+08:00'));
/** An existing day of 1900 to 2100: 2018-02-29 is none. */
export const day = z.iso.date({ abort: true }).refine((date) => date >= '1900' && date < '2101');
export const MONTH_PATTERN = /^20\d{2}-(0[1-9]|1[0-2])$/;
export const month = z.string().regex(MONTH_PATTERN);
export const year = z.int().min(2018).max(2100);
/** Up to ten thousand million yuan: exact as a number, and as a sum of ten thousand of them. */
export const fen = z.int().min(0).max(1_000_000_000_000);
/** An exact fraction 'n' or 'n/d'. */
export const exact = z.string().regex(/^-?\d+(\/\d+)?$/);
/** `lines`: it may have several. What is typed is cleaned before it is measured (clean.ts). */
export const text = (max: number, lines: 'lines' | false = false) =>
  z
    .string()
    .overwrite((typed) => cleanText(typed, lines === 'lines'))
    .max(max);
/** Cleaned, something to read is left of it. */
export const requiredText = (max: number, lines: 'lines' | false = false, least = 1) =>
  z
    .string()
    .overwrite((typed) => cleanText(typed, lines === 'lines'))
    .overwrite((typed) => (isVisible(typed) ? typed : ''))
    .min(least)
    .max(max);
/** A code that people read, copy and type, cleaned before it is measured. */
export const typedCode = (min: number, max: number) => z.string().overwrite(cleanCode).min(min).max(max);
/** A mobile number as somebody types it; what is none is left for the handler to refuse. */
export const phone = z
  .string()
  .overwrite((typed) => readPhone(typed) ?? cleanText(typed, false))
  .min(11)
  .max(20);
/** A text for machines that people paste: spaces and what cannot be seen are no part of it. */
export const pasted = (max: number) =>
  z
    .string()
    .overwrite((typed) => cleanText(typed, false).replaceAll(/\s/g, ''))
    .min(1)
    .max(max);
/** What names a device or a version; made by a program, so that nothing is cleaned. */
export const mark = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[\x20-\x7e]*$/);
/** GB 32100, cleaned before it is measured; whether it is sound is the handler's to say. */
export const creditCode = typedCode(1, 18);
export const fileName = requiredText(120);
/** A signature; one stroke is a flat list x0,y0,x1,y1,… in 0–1000 of the pad's width and height. */
export const strokes = z
  .array(z.array(z.int().min(0).max(1000)).min(2).max(2000))
  .min(1)
  .max(100);
export const reason = requiredText(LIMITS.reasonMaximum, 'lines', LIMITS.reasonMinimum);
/** What the programme finds odd about something that is entered; `reason`: it is taken with a reason, which `reasons` names by the key. */
export const remark = z.object({
  key: z.string(),
  level: z.enum(['refused', 'reason', 'notice']),
  text: z.string(),
  clause: z.string(),
  /** Of the form. */
  field: z.string(),
  reading: z.string().nullable(),
  answered: z.boolean(),
});
/** What was odd about an entry, as it was said then, with the reason that was given and by whom; `sessionId` null: the year's settings. */
export const listedRemark = z.object({
  sessionId: z.string().nullable(),
  title: z.string(),
  level: z.enum(['reason', 'notice']),
  text: z.string(),
  reason: z.string(),
  by: z.string(),
  at: z.int().min(0).nullable(),
});
/** Says what is odd about the entry and stores nothing. */
export const preview = z.boolean().default(false);
export const reasons = z
  .array(z.object({ key: z.string().min(1).max(200), reason }))
  .max(200)
  .default([]);

/** A reason that was asked for, with what for and by whom it was given. */
export const explanation = z.object({ text: z.string(), reason: z.string(), by: z.string(), at: z.int().min(0) });

export const count = z.int().min(0).max(1_000_000);
/** Of a document, a run: from 1 on. */
export const version = z.int().min(1).max(1_000_000);
/** Any figure that a form or a condition has: exact as a number. */
export const amount = z.number().min(-1_000_000_000_000).max(1_000_000_000_000);
/** A figure in steps. What is next to nothing is asked for first: zod cannot divide it by the step, and throws. */
export const stepped = (least: number, most: number, step: number) =>
  z
    .number()
    .min(least)
    .max(most)
    .refine((value) => value === 0 || Math.abs(value) >= step / 2, { abort: true })
    .multipleOf(step);
/** So many named values at most, under names that are safe as names of fields. */
export const recordOf = <V extends z.ZodType>(key: typeof id, value: V, most: number) =>
  z
    .record(key, value)
    .refine((values) => Object.keys(values).length <= most)
    .meta({ most });

/** Chosen by the client for one intended write; the same key again returns the first result. Left out: every call is a new write. */
export const requestKey = z
  .string()
  .min(LIMITS.requestKeyMinimum)
  .max(LIMITS.requestKeyMaximum)
  .regex(/^[\x21-\x7e]+$/)
  .optional();

/** The rows of a page. */
export const rowsOf = <R extends z.ZodType>(row: R) => z.array(row).max(LIMITS.pageMaximum);
/** A list that is given page by page: `next` of an answer is the `cursor` of the following question; null after the last page. */
export const paging = {
  limit: z.int().min(1).max(LIMITS.pageMaximum).default(100),
  cursor: mark(400).min(1).optional(),
};
export const paged = { total: count, next: z.string().nullable() };

export const page = {
  limit: z.int().min(1).max(LIMITS.pageMaximum).default(20),
  offset: z.int().min(0).max(10_000).default(0),
};

export const location = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  /** Metres, as the phone reports it. */
  accuracy: z.number().min(0).max(100_000).optional(),
});

const judgement = z.object({ by: z.string(), reason: z.string(), from: z.string(), to: z.string() });

/** How a score, an amount or an eligibility came about, down to the clause. */
export type Trace = {
  rule: string;
  clause: string;
  label: string;
  inputs: Record<string, string | number | boolean | null>;
  arithmetic: string;
  exact: string;
  shown: string;
  /** Of a verdict, not of a figure. */
  verdict?: 'met' | 'unmet' | 'open' | undefined;
  reading?: string | undefined;
  judgement?: { by: string; reason: string; from: string; to: string } | undefined;
  parts?: Trace[] | undefined;
};
export const trace: z.ZodType<Trace, Trace> = z.object({
  rule: z.string(),
  clause: z.string(),
  label: z.string(),
  inputs: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  arithmetic: z.string(),
  exact: z.string(),
  shown: z.string(),
  verdict: z.enum(['met', 'unmet', 'open']).optional(),
  reading: z.string().optional(),
  judgement: judgement.optional(),
  get parts() {
    return z.array(trace).optional();
  },
});

/** An institution that is out, for these sessions of that year. */
export const excluded = z.object({
  institutionId: id,
  year,
  sessions: z.array(z.object({ sessionId: id, title: z.string(), scoreShown: z.string() })),
});

export const done = z.object({ done: z.literal(true) });
export const nothing = z.object({});
