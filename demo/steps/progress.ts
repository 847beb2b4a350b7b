import { STEPS, type Documentation, type Step } from '../schedule';

/** Whether a session's course goes at least to this step. */
export const reaches = ({ upTo }: Documentation, step: Step): boolean => STEPS.indexOf(upTo) >= STEPS.indexOf(step);
