/** Word files, loaded when the first one is asked for. */
export { handbookDocx } from './word/handbook';
