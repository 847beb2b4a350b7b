export { type HandedIn, missingMaterials, type MissingMaterial } from './completeness';
export {
  evaluationDueDay,
  type HandInState,
  handInState,
  type MaterialDeadline,
  materialDeadline,
  requireOpen,
} from './deadline';
export { nextStage, sentBackStage } from './handover';
