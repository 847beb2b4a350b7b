import type { PlanForm, PlanProblem } from './plan-form';

/** What a group of a plan's fields gets. */
export interface GroupProps {
  form: PlanForm;
  change: (change: Partial<PlanForm>) => void;
  /** What is wrong with a field, in words. */
  wrong: (problem: PlanProblem) => string | undefined;
}
