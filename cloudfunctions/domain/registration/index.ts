/** Places at a session (R-ATTEND 1). */
export * from './decide-registration';
export * from './decide-restoring';
export * from './waiting-list';
