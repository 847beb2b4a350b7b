import { DomainError } from '../../../domain/errors';
import { normaliseSocialCreditCode, socialCreditCodeProblem } from '../../../domain/identifiers';
import { idOf } from '../../../platform/ids';
import { handle } from '../../../entry/serve';
import { mustBeArea, type InstitutionDoc } from '../../../records';
import { shownInstitution } from '../shown';

/** One record for each credit code: entered again, the first one is returned. INVALID_CREDIT_CODE. */
export const create = handle('institution.create', async (input, { audit, db, now }) => {
  mustBeArea('regionId', input.regionId);
  const creditCode = normaliseSocialCreditCode(input.creditCode);
  if (socialCreditCodeProblem(creditCode))
    throw new DomainError('INVALID_CREDIT_CODE', { fields: [{ path: 'creditCode' }] });
  const { name, regionId, places } = input;
  const institution: InstitutionDoc = {
    _id: idOf('institution', creditCode),
    name,
    creditCode,
    regionId,
    places,
    createdAt: now,
  };
  return db.transaction(async (tx) => {
    const stored = await tx.get('institutions', institution._id);
    if (stored) return { institution: shownInstitution(stored) };
    await tx.add('institutions', institution);
    await audit(tx, `institution:${institution._id}`, 'create', { name, creditCode, regionId });
    return { institution: shownInstitution(institution) };
  });
});
