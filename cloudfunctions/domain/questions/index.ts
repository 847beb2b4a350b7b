export { concernOf, type Concern, type ConcernedPolicy } from './concern';
