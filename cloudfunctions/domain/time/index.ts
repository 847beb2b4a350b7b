export * from './shanghai';
export * from './statutory';
export * from './working-days';
