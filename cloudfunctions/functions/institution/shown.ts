import type { Output } from '../../contract';
import type { InstitutionDoc } from '../../records';

export const shownInstitution = ({
  _id,
  explained: _reasons,
  ...rest
}: InstitutionDoc): Output<'institution.create'>['institution'] => ({
  institutionId: _id,
  ...rest,
});
