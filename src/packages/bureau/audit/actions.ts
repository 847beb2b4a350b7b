import type { useT } from '@/locales/bureau';

type Key = Parameters<ReturnType<typeof useT>>[0];
type ActionKey = Extract<Key, `action.${string}`>;

const actions = [
  'publish',
  'draft',
  'redraft',
  'revise',
  'change',
  'cancel',
  'create',
  'grant',
  'invite',
  'revoke',
  'draw-commit',
  'draw',
  'enlarge-sample',
  'reveal-phone',
  'follow-up',
  'export-data',
  'delete-data',
  'staff-sign-in',
  'undo-staff-sign-in',
  'material.detach',
  'material.forward',
  'material.reopen',
  'material.saveRecording',
  'material.sendBack',
  'material.submit',
  'evaluation.score',
  'evaluation.confirm',
  'evaluation.object',
  'evaluation.review',
  'evaluation.correct',
  'subsidy.recordTourCost',
  'subsidy.setSettings',
  'subsidy.settleYear',
  'import',
  'save',
  'review',
  'discard',
  'repeal',
  'withdraw-repeal',
  'answer-question',
  'add-interpretation',
  'change-interpretation',
  'remove-interpretation',
  'add-synonym',
  'change-synonym',
  'remove-synonym',
  'dismiss-miss',
] as const satisfies readonly (ActionKey extends `action.${infer A}` ? A : never)[];

/** An audited action in words; one that this version does not know keeps its own name. */
export const actionText = (t: ReturnType<typeof useT>, action: string): string => {
  const known = actions.find((one) => one === action);
  return known ? t(`action.${known}`) : action;
};
