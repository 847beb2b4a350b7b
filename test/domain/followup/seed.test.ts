import { createHash } from 'node:crypto';
import {
  commitmentOf,
  contributionFor,
  isContribution,
  opensCommitment,
  seedHashOf,
  seedOf,
} from '../../../cloudfunctions/domain/followup';
import { contributions } from '../builders/followup';

describe('R-FOLLOWUP 2: commit, then reveal', () => {
  const commitment = commitmentOf('s', 'bureau', contributions.bureau);

  it('binds session, party and contribution', () => {
    const text = `plh-commit-1\n["s","bureau","${'b'.repeat(64)}"]`;
    expect(commitment).toBe(createHash('sha256').update(text).digest('hex'));
    expect(opensCommitment('s', 'bureau', commitment, contributions.bureau)).toBe(true);
  });

  it.each([
    ['another contribution', 's', 'bureau', 'c'.repeat(64)],
    ['the other party', 's', 'evaluator', contributions.bureau],
    ['another session', 't', 'bureau', contributions.bureau],
    ['no hexadecimal', 's', 'bureau', 'z'.repeat(64)],
  ] as const)('is not opened by %s', (_name, session, party, contribution) => {
    expect(opensCommitment(session, party, commitment, contribution)).toBe(false);
  });

  it.each([
    ['0'.repeat(64), true],
    ['0'.repeat(63), false],
    ['0'.repeat(65), false],
    ['A'.repeat(64), false],
  ])('a contribution is 64 hexadecimal digits: %s', (text, good) => expect(isContribution(text)).toBe(good));

  it('makes of one tap a contribution of its own for each session and party', () => {
    const tap = 'a'.repeat(64);
    const made = [
      contributionFor('s', 'bureau', tap),
      contributionFor('t', 'bureau', tap),
      contributionFor('s', 'evaluator', tap),
    ];
    expect(new Set(made).size).toBe(3);
    expect(made.every(isContribution)).toBe(true);
  });

  it('makes another seed when either contribution or the list is another', () => {
    const hashes = [
      seedOf('s', 'roster', contributions),
      seedOf('s', 'roster', { ...contributions, bureau: 'c'.repeat(64) }),
      seedOf('s', 'roster', { ...contributions, evaluator: 'c'.repeat(64) }),
      seedOf('s', 'other', contributions),
      seedOf('s', 'roster', { evaluator: contributions.bureau, bureau: contributions.evaluator }),
    ].map(seedHashOf);
    expect(new Set(hashes).size).toBe(5);
  });
});
