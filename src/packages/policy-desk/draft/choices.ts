/** Each of the system's values once, in the order of the screen. */
export {
  BENEFIT_KINDS as BENEFITS,
  POLICY_KINDS as KINDS,
  POLICY_LEVELS as LEVELS,
  POLICY_STATUSES as STATUSES,
} from '../../../../cloudfunctions/contract/lists';
