export { withoutPhones } from './phones';
export { titleKey } from './plain';
export { recognise, type Finding, type Proposal, type Recognised } from './recognise';
