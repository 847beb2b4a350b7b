import type { LivePerson } from '@/services/work-types';

/** As long is somebody "just in". */
const NEW_MS = 30_000;

export interface Arrival {
  person: LivePerson;
  at: number;
  isNew: boolean;
}

/** Who has come to a venue, last in first, and who of them only now. */
export const arrivals = (people: readonly LivePerson[], venueId: string, now: number): Arrival[] =>
  people
    .flatMap((person) =>
      person.at !== null && person.venueId === venueId
        ? [{ person, at: person.at, isNew: now - person.at < NEW_MS }]
        : [],
    )
    .sort((a, b) => b.at - a.at);
