export { checkForm } from './answers';
export { feedbackStatistics, isShownToInstitution, type StoredAnswer } from './statistics';
export { feedbackWindow } from './window';
