import { act as actOn } from '../../../cases/act';
import { procedureOf } from '../../../cases/procedures';
import { recalls } from '../../../mechanisms/course';
import { viewOf } from '../../../cases/view';
import { factsOf, workplaceOf } from '../../../cases/workplaces';
import { DomainError } from '../../../domain/errors';
import { handle } from '../../../entry/serve';
import { requireSeen } from '../seen';

/** Takes a step that needs nothing but its values and a reason. One that another operation carries out is left to that one. */
export const act = handle('case.act', async ({ caseId, step, values, reason, requestKey }, context) => {
  const { caller, db, now } = context;
  const doc = requireSeen(caller, await db.get('cases', caseId));
  const { steps } = procedureOf(doc);
  const known = [...steps, ...recalls(steps)].some(({ id, by }) => id === step && by !== 'time' && by !== 'rule');
  if (!known || workplaceOf(doc).steps[step] !== undefined) {
    throw new DomainError('INVALID_INPUT', { fields: [{ path: 'step', message: '这一步不在这里办理' }] });
  }
  const { doc: next } = await actOn(context, doc, step, {
    values,
    reason: reason ?? '',
    key: requestKey ?? '',
    facts: await factsOf(db, doc, now),
  });
  return viewOf(db, next, caller, now);
});
