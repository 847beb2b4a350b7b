/** Shapes that several areas share. Units: instants are epoch milliseconds (`…At`), days 'YYYY-MM-DD' (`…Day`), money whole 分 (`…Fen`). */
import * as z from 'zod';
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
export const listed = z.string().min(1).max(40);
/** The kinds of content have the source's own numbers. */
export const contentKind = z.int().min(1).max(99);

export const id = z.string().min(1).max(80);
export const instant = z.int().min(0);
/** An existing day: 2018-02-29 is none. */
export const day = z.iso.date();
export const MONTH_PATTERN = /^\d{4}-(0[1-9]|1[0-2])$/;
export const month = z.string().regex(MONTH_PATTERN);
export const year = z.int().min(2018).max(2100);
export const fen = z.int().min(0);
/** An exact fraction 'n' or 'n/d'. */
export const exact = z.string().regex(/^-?\d+(\/\d+)?$/);
export const text = (max: number) => z.string().trim().max(max);
export const requiredText = (max: number) => z.string().trim().min(1).max(max);
export const fileName = requiredText(120);
/** A signature; one stroke is a flat list x0,y0,x1,y1,… in 0–1000 of the pad's width and height. */
export const strokes = z
  .array(z.array(z.int().min(0).max(1000)).min(2).max(2000))
  .min(1)
  .max(100);
export const reason = z.string().trim().min(LIMITS.reasonMinimum).max(LIMITS.reasonMaximum);
export const count = z.int().min(0).max(1_000_000);

/** Chosen by the client for one intended write; the same key again returns the first result. Left out: every call is a new write. */
export const requestKey = z.string().min(LIMITS.requestKeyMinimum).max(LIMITS.requestKeyMaximum).optional();

export const page = { limit: z.int().min(1).max(100).default(20), offset: z.int().min(0).max(10_000).default(0) };

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

export const done = z.object({ done: z.literal(true) });
export const nothing = z.object({});
