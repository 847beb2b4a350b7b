/** Places at a session (R-ATTEND 1). */
export * from './decide-registration';
export * from './waiting-list';
