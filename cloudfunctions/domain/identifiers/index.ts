/** Identifiers that people type: social credit codes, phone numbers, document numbers. */
export * from './document-number';
export * from './name';
export * from './phone';
export * from './social-credit-code';
