import type { Output } from '../../contract';
import type { EnterpriseDoc } from '../../records';

/** As its owner sees it: what they were told of is no part of it. */
export const shownEnterprise = ({
  enterprise,
  tellMe,
  changedAt,
}: EnterpriseDoc): Output<'enterprise.save'>['profile'] => ({ enterprise, tellMe, changedAt });
