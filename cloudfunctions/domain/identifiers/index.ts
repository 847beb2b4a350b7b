/** Identifiers that people type: social credit codes, phone numbers, document numbers. */
export * from './document-number';
export * from './phone';
export * from './social-credit-code';
