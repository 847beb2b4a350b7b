/** Signing in at a session and counting who was there (R-ATTEND 2–8). */
export * from './certificate-number';
export * from './decide-scan';
export * from './digits';
export * from './heads';
export * from './location';
export { deriveSessionKey } from './mac';
export * from './lower-heads';
export * from './poster-code';
export type { ScanRefusal } from '../../contract/lists';
export * from './review-flags';
export * from './rotating-code';
export type * from './rules';
export * from './sign-in-window';
export * from './signature';
export * from './staff-effect';
export * from './staff-entry';
export * from './staff-place';
export * from './verify-code';
