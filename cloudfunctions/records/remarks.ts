/** What the programme finds odd about what somebody enters, and what is done about it: refused, a reason asked for, or said (its `plausibility`). */
import { DomainError } from '../domain/errors';
import type { Facts } from '../mechanisms/facts';
import {
  explained,
  remarksOn,
  unanswered,
  type Check,
  type Explained,
  type Reason,
  type Remark,
} from '../mechanisms/plausibility';
import { withFigures, type LectureHallRules } from '../programmes';
import type { Place } from './institution';

/** A draft may have what is only refused to what is published; there it is said. */
export type Stage = 'draft' | 'final';

export const remarksOf = (
  { parameters }: LectureHallRules,
  about: string,
  of: string,
  facts: Facts,
  stage: Stage = 'final',
): Remark[] => {
  const checks = parameters.plausibility.value.map((check): Check =>
    stage === 'draft' && check.draft ? { ...check, level: 'notice' } : check,
  );
  return remarksOn(checks, about, of, facts).map(({ reading, ...remark }) => ({
    ...remark,
    ...(reading !== undefined && { reading: withFigures(reading, parameters) }),
  }));
};

/** What is odd about places, of a plan or of an institution ('' as their mode): where they lie, how large they are, whether one is there twice. */
export const placeRemarks = (rules: LectureHallRules, of: string, places: readonly Place[], mode: string): Remark[] => {
  const alike = (one: Place, other: Place): boolean => one.name === other.name && one.address === other.address;
  return places
    .filter((place, index) => places.findIndex((other) => alike(place, other)) === index)
    .flatMap((place) => {
      const { name, capacity, position } = place;
      const facts = {
        mode,
        place: name,
        seats: capacity,
        latitude: position?.latitude.toFixed(4) ?? null,
        longitude: position?.longitude.toFixed(4) ?? null,
        sameNames: places.filter((other) => alike(place, other)).length,
      };
      // a reason answers for the place as it was entered
      const entered = [name, capacity, position?.latitude ?? '', position?.longitude ?? ''].join(':').slice(0, 120);
      return remarksOf(rules, 'place', `${of}:${entered}`, facts);
    });
};

interface Settling {
  /** Reasons given before, here and where else they count. */
  kept?: readonly Explained[];
  elsewhere?: readonly Pick<Explained, 'key'>[];
  given: readonly Reason[];
  by: string;
  at: number;
  /** Where the fields stand in the input. */
  path?: string;
  /** A draft needs no reasons yet. */
  stage?: Stage;
}

/** What is kept of the reasons. IMPLAUSIBLE for what is refused, REASON_REQUIRED for what has no reason; both name all of it. */
export function settled(remarks: readonly Remark[], settling: Settling): Explained[] {
  const { kept = [], elsewhere = [], given, by, at, path = '', stage = 'final' } = settling;
  const fieldsOf = (some: readonly Remark[]) =>
    some.map(({ field, text }) => ({ path: `${path}${field}`, message: text }));
  const refused = remarks.filter(({ level }) => level === 'refused');
  if (refused.length > 0) {
    throw new DomainError('IMPLAUSIBLE', { what: refused.map(({ text }) => text), fields: fieldsOf(refused) });
  }
  const reasons = explained(remarks, kept, given, by, at);
  const open = stage === 'draft' ? [] : unanswered(remarks, [...reasons, ...elsewhere]);
  if (open.length > 0) {
    const asked = open.map(({ key, text, clause }) => ({ key, text, clause }));
    throw new DomainError('REASON_REQUIRED', { what: open.map(({ text }) => text), asked });
  }
  return reasons;
}

/** As the screens are shown them: whether each has its reason. */
export const shownRemarks = (remarks: readonly Remark[], reasons: readonly Pick<Explained, 'key'>[]) =>
  remarks.map(({ key, level, text, clause, field, reading = null }) => ({
    key,
    level,
    text,
    clause,
    field,
    reading,
    answered: reasons.some((one) => one.key === key),
  }));

/** In words alone, for whoever reads and is asked nothing. */
export const textsOf = (remarks: readonly Remark[]): string[] => remarks.map(({ text }) => text);
