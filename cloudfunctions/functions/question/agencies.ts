import { DomainError } from '../../domain/errors';
import { command } from '../../platform/cloud';
import type { Caller } from '../../entry/caller';
import { agenciesOf, ofAgencies, type QuestionDoc } from '../../records';

/** For a query: the questions that the caller may see; an agency those of its own, the bureau and the platform any. */
export const ownQuestions = (caller: Caller): Record<string, unknown> =>
  caller.reaches(ofAgencies([])) ? {} : { agencyKeys: command.in(agenciesOf(caller.grants)) };

/** FORBIDDEN when the question is another agency's. */
export function requireOwn(caller: Caller, question: QuestionDoc): void {
  if (!caller.reaches(ofAgencies(question.agencyKeys))) throw new DomainError('FORBIDDEN');
}
