import type { Registration } from './decide-registration';

/**
 * Who moves up from the waiting list of one venue: as many as there are free places, in the order of asking (R-ATTEND
 * 1). Equal moments are broken by the person's id, so that the order in which the database lists them does not matter.
 * @param registrations all registrations of the venue; cancelled ones are ignored
 */
export function movesUp(registrations: readonly Registration[], capacity: number): Registration[] {
  const taken = registrations.filter((registration) => registration.state === 'registered').length;
  const free = Math.max(0, capacity - taken);
  return waitingInOrder(registrations).slice(0, free);
}

/** The waiting list of one venue, first to move up first. */
export function waitingInOrder(registrations: readonly Registration[]): Registration[] {
  return registrations
    .filter((registration) => registration.state === 'waiting')
    .sort((a, b) => a.at - b.at || (a.personId < b.personId ? -1 : a.personId > b.personId ? 1 : 0));
}
