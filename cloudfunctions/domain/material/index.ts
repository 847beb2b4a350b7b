export { type HandedIn, missingMaterials, type MissingMaterial } from './completeness';
export { type MaterialDeadline, materialDeadline } from './deadline';
