/** R-ATTEND 1: what was cancelled is taken back within minutes, and never at the price of who has moved up meanwhile. */
import { decideRestoring, type RestoringRequest } from '../../../cloudfunctions/domain/registration';
import { refusalOf } from '../builders/refusal';

const AT = Date.parse('2026-06-01T02:00:00Z');
const MINUTE = 60_000;
const asked = (part: Partial<RestoringRequest>) => () =>
  decideRestoring({
    session: { status: 'published', startsAt: AT + 3_600_000 },
    existing: { state: 'cancelled' },
    left: { state: 'registered', at: AT },
    undoMinutes: 10,
    now: AT + MINUTE,
    ...part,
  });

test.each<[string, Partial<RestoringRequest>, ReturnType<typeof decideRestoring>]>([
  ['a place', {}, { outcome: 'restored', state: 'registered' }],
  ['a place in the waiting list', { left: { state: 'waiting', at: AT } }, { outcome: 'restored', state: 'waiting' }],
  ['in the last millisecond', { now: AT + 10 * MINUTE - 1 }, { outcome: 'restored', state: 'registered' }],
  [
    'what is held again, even later',
    { existing: { state: 'registered' }, now: AT + 99 * MINUTE },
    { outcome: 'repeated' },
  ],
  ['what waits again', { existing: { state: 'waiting' } }, { outcome: 'repeated' }],
])('R-ATTEND 1: %s', (_name, part, expected) => expect(asked(part)()).toEqual(expected));

test.each<[string, Partial<RestoringRequest>, string]>([
  ['nothing was ever there', { existing: null }, 'NOT_REGISTERED'],
  ['it was cancelled before this was kept', { left: null }, 'NOT_REGISTERED'],
  ['the minutes are over', { now: AT + 10 * MINUTE }, 'REGISTRATION_UNDO_TOO_LATE'],
  ['the session has begun', { session: { status: 'published', startsAt: AT + MINUTE } }, 'REGISTRATION_CLOSED'],
  ['the session is cancelled', { session: { status: 'cancelled', startsAt: AT + 9 * MINUTE } }, 'SESSION_CANCELLED'],
])('R-ATTEND 1: refused when %s', (_name, part, code) => expect(refusalOf(asked(part)).code).toBe(code));
