export type ErrorDetails = Readonly<Record<string, unknown>>;

/**
 * A rule said no. `code` is SCREAMING_SNAKE and is mapped to a Chinese message and an HTTP status by the contract;
 * `details` holds the figures that explain it and never personal data.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: string,
    readonly details: ErrorDetails = {},
  ) {
    super(code);
  }
}
