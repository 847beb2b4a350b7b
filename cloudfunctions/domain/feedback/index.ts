export { type CheckedForm, checkForm, type Points } from './answers';
export {
  type FeedbackStatistics,
  feedbackStatistics,
  isShownToInstitution,
  type ItemStatistics,
  type StoredAnswer,
} from './statistics';
export { type FeedbackWindow, feedbackWindow } from './window';
