import { takerOf } from '../../cases/case';
import { takesPart } from '../../cases/view';
import { DomainError } from '../../domain/errors';
import type { Caller } from '../../entry/caller';
import type { CaseDoc } from '../../records';

/** Whether somebody stands towards the case as a party of its procedure, or opened it. */
export const isSeen = (caller: Caller, doc: CaseDoc): boolean =>
  doc.opener === caller.userId || takesPart(doc, takerOf(caller, doc).parties);

/** Who stands towards the case as a party of its procedure sees it, and who opened it: else FORBIDDEN; NOT_FOUND where there is none. */
export function requireSeen(caller: Caller, doc: CaseDoc | null | undefined): CaseDoc {
  if (!doc) throw new DomainError('NOT_FOUND');
  if (!isSeen(caller, doc)) throw new DomainError('FORBIDDEN');
  return doc;
}
