export { type HandedIn, missingMaterials, type MissingMaterial } from './completeness';
export {
  evaluationDueDay,
  type HandInState,
  handInState,
  type MaterialDeadline,
  materialDeadline,
  requireOpen,
} from './deadline';
export { type MaterialStage, nextStage, sentBackStage } from './handover';
