import { DomainError } from '../../../cloudfunctions/domain/errors';

/** The refusal that an action ends in; an action that goes through is an error of the test. */
export function refusalOf(action: () => unknown): Pick<DomainError, 'code' | 'details'> {
  try {
    action();
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, details: error.details };
    throw error;
  }
  throw new Error('nothing was refused');
}
