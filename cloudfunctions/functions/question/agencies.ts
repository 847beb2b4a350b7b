import { DomainError } from '../../domain/errors';
import { agencyKey } from '../../domain/policy-agency';
import { command } from '../../platform/cloud';
import type { Caller } from '../../platform/caller';
import type { QuestionDoc } from '../../records';

/** The agencies that the caller speaks for; null: for any (the bureau and the platform). */
function ownKeys(caller: Caller): string[] | null {
  if (caller.as !== 'agency') return null;
  return caller.grants.flatMap(({ scope }) => (scope.kind === 'agency' ? [agencyKey(scope.agency)] : []));
}

/** For a query: the questions that the caller may see. */
export function ownQuestions(caller: Caller): Record<string, unknown> {
  const keys = ownKeys(caller);
  return keys === null ? {} : { agencyKeys: command.in(keys) };
}

/** FORBIDDEN when the question is another agency's. */
export function requireOwn(caller: Caller, question: QuestionDoc): void {
  const keys = ownKeys(caller);
  if (keys !== null && !keys.some((key) => question.agencyKeys.includes(key))) throw new DomainError('FORBIDDEN');
}
