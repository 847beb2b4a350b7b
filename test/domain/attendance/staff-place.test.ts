import fc from 'fast-check';
import {
  decideStaffEntry,
  drawnForCheck,
  nameKey,
  placeOfEntry,
  placeOfUndo,
  signsFor,
  staffEffect,
  staffState,
  type HeldPlace,
  type PlaceChange,
} from '../../../cloudfunctions/domain/attendance';

const venues = ['main', 'branch'] as const;
type Counters = Record<string, { registered: number; waiting: number }>;

/** What registrations say, counted anew. */
const counted = (places: readonly (HeldPlace | null)[]): Counters =>
  Object.fromEntries(
    venues.map((venueId) => {
      const of = (state: HeldPlace['state']) =>
        places.filter((place) => place?.venueId === venueId && place.state === state).length;
      return [venueId, { registered: of('registered'), waiting: of('waiting') }];
    }),
  );

class Room {
  places: (HeldPlace | null)[] = [null, null, null];
  counters: Counters = counted([]);
  scanned = new Set<number>();
  entries = new Map<number, { before: HeldPlace | null; venueId: string; at: number }>();
  change(person: number, change: PlaceChange | null): void {
    if (!change) return;
    this.places[person] = change.place;
    for (const { venueId, registered = 0, waiting = 0 } of change.moves) {
      const counter = this.counters[venueId];
      if (!counter) throw new Error(venueId);
      counter.registered += registered;
      counter.waiting += waiting;
    }
  }
  /** What a person does: the counters are set to what the registrations say. */
  put(person: number, place: HeldPlace | null): void {
    this.places[person] = place;
    this.counters = counted(this.places);
  }
}

const step = fc.record({
  what: fc.constantFrom('register', 'wait', 'cancel', 'staff', 'undo', 'scan'),
  person: fc.integer({ min: 0, max: 2 }),
  venueId: fc.constantFrom(...venues),
});

function play(
  room: Room,
  { what, person, venueId }: { what: string; person: number; venueId: string },
  at: number,
): void {
  const place = room.places[person] ?? null;
  if ((what === 'register' || what === 'wait') && (place === null || place.state === 'cancelled'))
    room.put(person, { state: what === 'register' ? 'registered' : 'waiting', venueId, at });
  if (what === 'cancel' && place) room.put(person, { ...place, state: 'cancelled' });
  if (what === 'scan') {
    room.scanned.add(person);
    room.put(person, { state: 'registered', venueId, at: place?.at ?? at });
  }
  if (what === 'staff' && !room.entries.has(person)) {
    room.entries.set(person, { before: place, venueId, at });
    room.change(person, placeOfEntry(place, venueId, at));
  }
  const entry = room.entries.get(person);
  if (what === 'undo' && entry) {
    room.change(person, placeOfUndo(place, entry, room.scanned.has(person)));
    room.entries.delete(person);
  }
}

test('R-ATTEND 7: whatever people and staff do, the counters say what the registrations say', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const room = new Room();
      for (const [at, one] of steps.entries()) {
        play(room, one, at);
        expect(room.counters).toEqual(counted(room.places));
      }
    }),
  );
});

test('R-ATTEND 7: an entry that is undone leaves everything as it was', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), step, (steps, { person, venueId }) => {
      const room = new Room();
      for (const [at, one] of steps.entries()) play(room, one, at);
      if (room.entries.has(person) || room.scanned.has(person)) return;
      const before = structuredClone([room.places, room.counters]);
      play(room, { what: 'staff', person, venueId }, 100);
      play(room, { what: 'undo', person, venueId }, 101);
      expect([room.places, room.counters]).toEqual(before);
    }),
  );
});

const facts = { undoneAt: null, contradicted: null, replacedBy: null };
const confirmed = { outcome: 'confirmed', as: 'window' } as const;
const refused = { outcome: 'refused', as: 'evaluator' } as const;

test.each([
  ['new', facts, 'open', false, true],
  ['confirmed', { ...facts, decisions: [confirmed] }, 'confirmed', true, true],
  ['refused after it', { ...facts, decisions: [confirmed, refused] }, 'refused', false, false],
  ['denied, whoever confirmed', { ...facts, decisions: [confirmed], contradicted: {} }, 'contradicted', false, false],
  ['signed by themselves', { ...facts, replacedBy: 'u1' }, 'replaced', false, false],
  ['undone', { ...facts, undoneAt: 1 }, 'undone', false, false],
])('R-ATTEND 7: %s: state, a hand on the device, a line of the paper register', (_name, given, state, hand, paper) => {
  expect(staffState(given)).toBe(state);
  expect(signsFor('no-phone', staffState(given))).toBe(hand);
  expect(signsFor('paper-register', staffState(given))).toBe(paper);
  expect(signsFor('poster', staffState(given))).toBe(false);
});

const deciding = { ...confirmed, how: 'venue', own: false, hasPage: false, scored: false } as const;
test.each([
  ['one’s own', facts, { ...deciding, own: true }, 'STAFF_OWN_ENTRY'],
  ['by a page that is not there', facts, { ...deciding, how: 'page' as const }, 'STAFF_NO_PAGE'],
  ['once there is a score', facts, { ...deciding, scored: true }, 'WRONG_STAGE'],
  ['over the evaluator', { ...facts, decisions: [refused] }, deciding, 'STAFF_DECIDED_ABOVE'],
  ['denied', { ...facts, contradicted: {} }, deciding, 'STAFF_ENTRY_CONTRADICTED'],
  ['undone', { ...facts, undoneAt: 1 }, deciding, 'STAFF_ENTRY_ENDED'],
])('R-ATTEND 7: an entry is not confirmed: %s', (_name, given, by, code) => {
  expect(() => decideStaffEntry(given, by)).toThrow(code);
});

// one in five, rounded up, at least two, never more than there are
test.each([
  [0, 0],
  [1, 1],
  [2, 2],
  [10, 2],
  [11, 3],
  [41, 9],
])('R-ATTEND 7: of %i entries %i are called', (entries, called) => {
  const ids = Array.from({ length: entries }, (_, index) => `entry-${index}`);
  const rules = { checkShare: '1/5', checkMinimum: 2 };
  const drawn = drawnForCheck(ids, 'roster', rules);
  expect(drawn.size).toBe(called);
  expect(drawnForCheck(ids.toReversed(), 'roster', rules)).toEqual(drawn);
  expect(drawnForCheck(ids, null, rules).size).toBe(0);
});

const rates = {
  remarkedShare: '1/10',
  grades: [{ label: '优秀', rateFen: 26_000 }],
  sessionCapFen: 8_000_000,
  minimumHeads: 50,
};
test.each([
  ['a tenth is not above it', { actual: 60, eligible: 60, byStaff: 6, eligibleByStaff: 6 }, null],
  // 8 × 260
  ['eight of sixty', { actual: 60, eligible: 60, byStaff: 8, eligibleByStaff: 8 }, '优秀少 2080 元'],
  // without them 44: below the mode's 50, so that all of 52 × 260 goes
  ['below the least without them', { actual: 52, eligible: 52, byStaff: 8, eligibleByStaff: 8 }, '优秀少 13520 元'],
  // 400 × 260 = 104,000 is capped at 80,000; 350 × 260 = 91,000 too
  ['under the cap either way', { actual: 400, eligible: 400, byStaff: 50, eligibleByStaff: 50 }, '优秀少 0 元'],
])('R-ATTEND 7: what heads by staff are worth: %s', (_name, heads, said) => {
  const text = staffEffect(heads, rates);
  if (said === null) expect(text).toBeNull();
  else expect(text).toContain(said);
});

test('R-ATTEND 7: a name is the same in full width, with spaces and dots', () => {
  expect(new Set(['示例 吴壬', '示例·吴壬', ' 示例吴壬', '示例•吴壬'].map(nameKey)).size).toBe(1);
  expect(nameKey('示例吴壬')).not.toBe(nameKey('示例李乙'));
});
