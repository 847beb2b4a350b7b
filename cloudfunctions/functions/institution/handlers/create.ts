import { DomainError } from '../../../domain/errors';
import { normaliseSocialCreditCode, socialCreditCodeProblem } from '../../../domain/identifiers';
import { idOf } from '../../../platform/ids';
import { handle } from '../../../entry/serve';
import { lectureHall2018 } from '../../../programmes';
import {
  mustBeArea,
  placeRemarks,
  rulesFor,
  settled,
  shownRemarks,
  type InstitutionDoc,
  type Place,
} from '../../../records';
import { shownInstitution } from '../shown';

const areaName = (code: string): string => lectureHall2018.territory.find((area) => area.code === code)?.name ?? code;

/** A place as it is compared and said: a name without its surroundings, the address, the seats, where it lies. */
const placeText = ({ name, address, capacity, position }: Place): string =>
  `${name}（${address}，${String(capacity)}座${position ? `，${String(position.latitude)},${String(position.longitude)}` : ''}）`;

/** What is entered now otherwise than it stands, in words; empty when it is the same. */
function differences(stored: InstitutionDoc, given: InstitutionDoc): string[] {
  const found: string[] = [];
  const put = (what: string, old: string, now: string) => {
    if (old !== now) found.push(`${what}已登记为“${old}”，这次为“${now}”`);
  };
  put('名称', stored.name, given.name);
  put('地区', areaName(stored.regionId), areaName(given.regionId));
  const placesOf = ({ places }: InstitutionDoc): string => places.map(placeText).sort().join('；') || '无';
  put('场地', placesOf(stored), placesOf(given));
  return found;
}

/**
 * One record for each credit code: entered again as it is, the first one is returned; entered otherwise it is refused with what differs, so that nothing
 * typed is taken for what stands. INVALID_CREDIT_CODE, INSTITUTION_DIFFERS.
 */
export const create = handle('institution.create', async (input, { audit, caller, db, now }) => {
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
  const remarks = placeRemarks(rulesFor(now), institution._id, places, '').map((one) => ({ ...one, field: 'places' }));
  const shown = (doc: InstitutionDoc) => ({
    institution: shownInstitution(doc),
    remarks: shownRemarks(remarks, doc.explained ?? []),
  });
  if (input.preview) return shown(institution);
  return db.transaction(async (tx) => {
    const stored = await tx.get('institutions', institution._id);
    if (stored) {
      const differs = differences(stored, institution);
      if (differs.length > 0) throw new DomainError('INSTITUTION_DIFFERS', { known: stored.name, differs });
      return shown(stored);
    }
    const explained = settled(remarks, { given: input.reasons, by: caller.userId, at: now });
    const entered = { ...institution, ...(explained.length > 0 && { explained }) };
    await tx.add('institutions', entered);
    await audit(tx, `institution:${institution._id}`, 'create', {
      ...{ name, creditCode, regionId },
      ...(explained.length > 0 && { explained: explained.map(({ text, reason }) => ({ text, reason })) }),
    });
    return shown(entered);
  });
});
