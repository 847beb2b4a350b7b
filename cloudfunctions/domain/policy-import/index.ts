export { withoutPhones } from './phones';
export { besides, proposeItems } from './items';
export { agenciesIn } from './subjects';
export { titleKey } from './plain';
export { NO_ISSUER, recognise, type Finding, type Proposal, type Recognised } from './recognise';
export { readRepealLine, repealLine, titlesOf } from './repeal-lines';
export { partsOf } from './several';
