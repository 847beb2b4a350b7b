/** Closed lists of the system as the screens name them; the programme's own are in `programme-words`. */
export {
  NOBODY as nobody,
  POLICY_AUDIENCES as policyAudiences,
  POLICY_KINDS as policyKinds,
  POLICY_LEVELS as policyLevels,
  POLICY_STATUSES as policyStatuses,
} from '../../cloudfunctions/contract/lists';
