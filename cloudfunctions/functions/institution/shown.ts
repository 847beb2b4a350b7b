import type { Output } from '../../contract';
import type { InstitutionDoc } from '../../records';

export const shownInstitution = ({ _id, ...rest }: InstitutionDoc): Output<'institution.create'>['institution'] => ({
  institutionId: _id,
  ...rest,
});
