/** What an operation is, who may be given one, and the lists of those who read and of those who act. */
import type * as z from 'zod';
import { parties, type Sight } from '../programmes/lecture-hall-2018/parties';
import type { Role } from './common';
import type { ErrorCode } from './errors';

export type Reach = 'any' | 'own';
export type Who = Partial<Record<Role, Reach>>;
export type Subject = 'session' | 'none';

export interface Operation {
  /** Chinese, for the user's list of operations and the audit. */
  title: string;
  who: Who;
  subject: Subject;
  writes: boolean;
  input: z.ZodType;
  output: z.ZodType;
  /** Beside the common ones (INVALID_INPUT, INPUT_TOO_LARGE, FORBIDDEN, NOT_FOUND, RATE_LIMITED, BUSY, INTERNAL, CONFLICT for a request key used again; TEXT_REFUSED, TEXT_WAITS where free-text.ts has a scene). */
  errors: readonly ErrorCode[];
}

/**
 * Reading and acting are separate rights: a list of readers may be given a role that acts nowhere, and does not compile as who may write. What
 * somebody reads only to act (a preview, the code in the hall) names those who act.
 */
declare const readersOnly: unique symbol;
const reading = <const W extends Who>(who: W): W & { readonly [readersOnly]?: true } => who;
type Acting<W> = W & { readonly [readersOnly]?: never };

export const everyone = { visitor: 'any' } as const;
export const bureau = { bureau: 'any' } as const;
export const policyDesk = { bureau: 'any', platform: 'any' } as const;
export const agencies = { agency: 'own' } as const;
/** Runs the session at the venue (R-ATTEND 7). */
export const venueStaff = { institution: 'own', window: 'own', platform: 'any' } as const;
export const judges = { evaluator: 'any' } as const;
/** The two whose contributions make the seed of a sample (R-FOLLOWUP 2). */
export const drawers = { evaluator: 'any', bureau: 'any' } as const;
export const carriers = { window: 'own', platform: 'any' } as const;
export const contractor = { institution: 'own' } as const;

/** Whoever the programme says is shown it: everywhere, or of their own body or area. */
function seers(sight: Sight) {
  const seeing = Object.entries(parties).filter(([, { sees }]) => sees?.includes(sight));
  return reading(
    Object.fromEntries(seeing.map(([party, { scope }]) => [party, scope === 'programme' ? 'any' : 'own'])) as Who,
  );
}

export const trailReaders = seers('trail');
/** Who is sent the roots of the trail and works with what stands under them. */
export const rootKeepers = { ...bureau, ...judges } as const;
export const deskReaders = reading(policyDesk);
export const overseers = seers('evaluation');
export const moneyReaders = seers('money');
export const readers = reading({ ...venueStaff, ...overseers, prefecture: 'own' });

/** Whoever works here hands files in somewhere; what they are entered as is checked where they are entered. */
export const uploaders = { ...venueStaff, ...judges, ...bureau, ...agencies, prefecture: 'own' } as const;
export const DESK_CODE = ['PROFILE_REQUIRED', 'DESK_CODE_EXPIRED', 'DESK_CODE_TAKEN', 'DESK_OF_ANOTHER'] as const;

type Row<S> = S & Omit<Operation, 'input' | 'output'>;
const op =
  (writes: boolean) =>
  <const S extends { input: z.ZodType; output: z.ZodType }>(
    title: string,
    schemas: S,
    who: Who,
    subject: Subject = 'none',
    errors: readonly ErrorCode[] = [],
  ): Row<S> =>
    ({
      // not copied: in a bundle they are made when the operation is called (scripts/lib/node-bundles.mjs)
      get input() {
        return schemas.input;
      },
      get output() {
        return schemas.output;
      },
      title,
      who,
      subject,
      writes,
      errors,
    }) as Row<S>;
export const read = op(false);
export const write: <const S extends { input: z.ZodType; output: z.ZodType }>(
  title: string,
  schemas: S,
  who: Acting<Who>,
  subject?: Subject,
  errors?: readonly ErrorCode[],
) => Row<S> = op(true);
