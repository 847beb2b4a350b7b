export { inCapitalFigures } from './capital';
export { type AnnualGrade, annualGrade, type GradedScore, gradeOf } from './grade';
export { checkReviewFeeShare, reviewFee } from './review-fee';
export { type StudyTourCost, studyTourPayable } from './study-tour';
export { sessionSubsidy, type Subsidy, type SubsidyInput, type SubsidyReason } from './subsidy';
