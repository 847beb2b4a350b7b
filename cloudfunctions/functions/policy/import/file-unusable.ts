import { DomainError } from '../../../domain/errors';

/** FILE_UNUSABLE; `why` says in Chinese what is wrong and what to do. */
export const fileUnusable = (why: string): DomainError => new DomainError('FILE_UNUSABLE', { why });
