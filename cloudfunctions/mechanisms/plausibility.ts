/** What is odd about what somebody enters, as dated data of a programme: refused, taken with a reason, or remarked. */
import { type Condition, evaluate } from './condition';
import { type Facts, factOf } from './facts';

export type Level = 'refused' | 'reason' | 'notice';

export interface Check {
  readonly id: string;
  /** What is looked at ('plan', 'tour' …): whoever enters it brings its facts. */
  readonly about: string;
  readonly level: Level;
  /** What is odd; a fact that nobody knows is not. */
  readonly when: Condition;
  /** `{fact}` says a fact. The Chinese is what goes on record. */
  readonly text: { readonly zh: string; readonly en: string };
  /** A word or two for it, where it stands beside others of its record. */
  readonly mark?: { readonly zh: string; readonly en: string };
  readonly clause: string;
  readonly reading?: string;
  /** The field that it is said at. */
  readonly field: string;
  /** A draft may have it; what is published may not. */
  readonly draft?: true;
}

export interface Remark extends Pick<Check, 'level' | 'clause' | 'field'> {
  text: string;
  /** The check and what it was found of: a reason answers this and nothing that is found later. */
  key: string;
  reading?: string;
  mark?: string;
}

/** A reason as it is given, and as it is kept: with what it was given for and by whom. `at` in epoch ms. */
export interface Reason {
  key: string;
  reason: string;
}
export interface Explained extends Reason {
  text: string;
  by: string;
  at: number;
}

const filled = (text: string, facts: Facts): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    String(factOf({ facts, words: {}, today: '', silent: true }, name) ?? ''),
  );

/** What the checks find odd, in their order. `of` names what the facts are of, in the remark's key. */
export const remarksOn = (checks: readonly Check[], about: string, of: string, facts: Facts): Remark[] =>
  checks
    .filter(
      (check) =>
        check.about === about && evaluate(check.when, { facts, words: {}, today: '', silent: true }).verdict === 'met',
    )
    .map(({ id, level, text, clause, field, reading, mark }) => ({
      key: `${id}:${of}`,
      level,
      text: filled(text.zh, facts),
      clause,
      field,
      ...(reading !== undefined && { reading }),
      ...(mark && { mark: mark.zh }),
    }));

/** The remarks that ask for a reason and have none. */
export const unanswered = (remarks: readonly Remark[], given: readonly Pick<Reason, 'key'>[]): Remark[] =>
  remarks.filter(({ level, key }) => level === 'reason' && !given.some((one) => one.key === key));

/** What is kept of reasons: all that were given before, and new ones for what is remarked; the same reason again changes nothing. */
export const explained = (
  remarks: readonly Remark[],
  kept: readonly Explained[],
  given: readonly Reason[],
  by: string,
  at: number,
): Explained[] =>
  remarks
    .flatMap(({ key, text }) => {
      const reason = given.find((one) => one.key === key)?.reason;
      return reason === undefined ? [] : [{ key, text, reason, by, at }];
    })
    .reduce<Explained[]>(
      (all, fresh) => {
        const earlier = all.find(({ key }) => key === fresh.key);
        if (earlier?.reason === fresh.reason && earlier.text === fresh.text) return all;
        return [...all.filter((one) => one !== earlier), fresh];
      },
      [...kept],
    );
