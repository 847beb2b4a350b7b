export { checkForm } from './answers';
export { feedbackStatistics, isShownToInstitution, responseRate, type StoredAnswer } from './statistics';
export { feedbackWindow } from './window';
