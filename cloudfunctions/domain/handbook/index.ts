/** 政策词典 (R-POLICY 3): what an edition says, how two differ, and its indexes. */
export { compileHandbook } from './compile';
export { differenceOf, pays } from './difference';
export { agencyIndex, chaptersOf, letterIndex } from './indexes';
export { type Chapter, type HandbookContent, type HandbookEntry, type HandbookPolicy } from './types';
