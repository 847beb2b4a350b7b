export { concernOf, type ConcernedPolicy } from './concern';
