import { DomainError } from '../../../domain/errors';

/** The file cannot be read; `why` says in Chinese what is wrong and what to do. */
export const unusable = (why: string): DomainError => new DomainError('FILE_UNUSABLE', { why });
