export * from './shanghai';
export * from './statutory';
export * from './working-days';
export * from './holiday-notice';
