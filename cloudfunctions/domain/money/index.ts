export { inCapitalFigures } from './capital';
export { type AnnualGrade, annualGrade, gradeOf } from './grade';
export { checkReviewFeeShare, reviewFee } from './review-fee';
export { type StudyTourCost, studyTourPayable } from './study-tour';
export { sessionSubsidy, type SubsidyInput, type SubsidyReason } from './subsidy';
