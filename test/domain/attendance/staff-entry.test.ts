import { decideUndo, requireReason } from '../../../cloudfunctions/domain/attendance';
import { rules } from '../builders/attendance';
import { refusalOf } from '../builders/refusal';

const entry = { enteredBy: 'staff-1', enteredAt: 1_000_000, undoneAt: null };
const quarter = 15 * 60_000;

describe('R-ATTEND 7: undoing a slip of one’s own', () => {
  it('is possible for 15 minutes', () => {
    expect(decideUndo(entry, 'staff-1', 1_000_000 + quarter, rules)).toEqual({
      undoneAt: 1_000_000 + quarter,
      repeated: false,
    });
  });
  it('succeeds again when it had succeeded, even later', () => {
    expect(decideUndo({ ...entry, undoneAt: 1_000_005 }, 'staff-1', 9e9, rules)).toEqual({
      undoneAt: 1_000_005,
      repeated: true,
    });
  });
  it.each([
    ['UNDO_TOO_LATE', 'staff-1', 1_000_001 + quarter],
    ['NOT_YOUR_ENTRY', 'staff-2', 1_000_001],
  ])('%s', (code, actor, now) => {
    expect(refusalOf(() => decideUndo(entry, actor, now, rules))).toMatchObject({ code });
  });
});

describe('R-ATTEND 7: a reason', () => {
  it('is trimmed', () => expect(requireReason(' 手机没电 ')).toBe('手机没电'));
  it.each(['', '   ', '没电', 'x'.repeat(501)])('is required: %j', (reason) =>
    expect(refusalOf(() => requireReason(reason))).toMatchObject({ code: 'INVALID_INPUT' }),
  );
});
