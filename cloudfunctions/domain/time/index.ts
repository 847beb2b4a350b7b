export * from './shanghai';
export * from './working-days';
