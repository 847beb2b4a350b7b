/** Operations from the materials of a session to its money: cases, materials, scores, follow-up, settlement. */
import * as caseArea from './case';
import * as evaluation from './evaluation';
import * as followup from './followup';
import * as material from './material';
import {
  everyone,
  bureau,
  judges,
  drawers,
  carriers,
  contractor,
  overseers,
  readers,
  read,
  write,
  moneyReaders,
  type Operation,
} from './operation';
import * as subsidy from './subsidy';

const STRIKING = ['ROSTER_NOT_FROZEN', 'STRUCK_AFTER_HAND_IN', 'AUDIT_OPEN', 'INTERESTED'] as const;
const CALLING = [
  'NOT_IN_SAMPLE',
  'CALL_ALREADY_ANSWERED',
  'CALL_CLOSED',
  'FOLLOW_UP_OVERDUE',
  'WRONG_STAGE',
  'INTERESTED',
] as const;

export const evaluating = {
  'case.list': read('待办', caseArea.list, everyone),
  'case.search': read('全局检索', caseArea.search, everyone),
  'case.today': read('现在要做的事', caseArea.today, everyone),
  'case.get': read('事项', caseArea.get, everyone),
  'case.act': write('办理', caseArea.act, everyone, 'none', [
    'WRONG_STAGE',
    'STEP_WAITS',
    'FOUR_EYES',
    'ALREADY_OPENED',
  ]),

  'material.get': read('考评材料', material.get, readers, 'session'),
  'material.listQueue': read('待办材料', material.listQueue, {
    ...contractor,
    ...carriers,
    ...overseers,
    prefecture: 'own',
  }),
  'material.attach': write('上传材料', material.attach, contractor, 'session', [
    'MATERIALS_CLOSED',
    'MATERIALS_NOT_WITH_YOU',
    'FILE_UNUSABLE',
  ]),
  'material.detach': write('移除材料', material.detach, contractor, 'session', [
    'MATERIALS_CLOSED',
    'MATERIALS_NOT_WITH_YOU',
  ]),
  'material.saveRecording': write('登记录像', material.saveRecording, contractor, 'session', [
    'MATERIALS_CLOSED',
    'MATERIALS_NOT_WITH_YOU',
  ]),
  'material.submit': write('报送材料', material.submit, contractor, 'session', [
    'SESSION_NOT_ENDED',
    'MATERIALS_CLOSED',
    'MATERIALS_NOT_WITH_YOU',
    'MATERIALS_INCOMPLETE',
  ]),
  'material.forward': write('移交材料', material.forward, carriers, 'session', ['MATERIALS_NOT_WITH_YOU']),
  'material.sendBack': write('退回材料', material.sendBack, carriers, 'session', ['MATERIALS_NOT_WITH_YOU']),
  'material.reopen': write('重新开放材料报送', material.reopen, bureau, 'session', ['WRONG_STAGE']),

  'evaluation.listQueue': read('评分任务', evaluation.listQueue, overseers),
  'evaluation.listFinal': read('最终得分', evaluation.listFinal, readers),
  'evaluation.getSheet': read('评分表', evaluation.getSheet, { ...contractor, ...overseers }, 'session'),
  'evaluation.tryScore': read('自测得分', evaluation.tryScore, contractor, 'session', [
    'NOT_READY_TO_SCORE',
    'JUDGEMENT_OUT_OF_BAND',
  ]),
  'evaluation.previewScore': read('试算得分', evaluation.previewScore, judges, 'session', [
    'NOT_READY_TO_SCORE',
    'JUDGEMENT_OUT_OF_BAND',
    'NUMBER_MAY_ONLY_BE_LOWERED',
  ]),
  'evaluation.scoreSession': write('评分', evaluation.scoreSession, judges, 'session', [
    'NOT_READY_TO_SCORE',
    'JUDGEMENT_OUT_OF_BAND',
    'JUDGEMENT_NEEDS_REASON',
    'NUMBER_MAY_ONLY_BE_LOWERED',
    'WRONG_STAGE',
    'SCORE_FINAL',
    'CONFLICT',
    'AUDIT_OPEN',
  ]),
  'evaluation.listPeople': read('核对参训人员', evaluation.listPeople, { ...judges, ...bureau }, 'session'),
  'evaluation.strike': write('剔除参训人员', evaluation.strike, judges, 'session', STRIKING),
  'evaluation.unstrike': write('恢复参训人员', evaluation.unstrike, judges, 'session', [
    ...STRIKING,
    'STRUCK_BY_AUDIT',
  ]),
  'evaluation.confirm': write('确认得分', evaluation.confirm, bureau, 'session', [
    'WRONG_STAGE',
    'AUDIT_OPEN',
    'CONFLICT',
    'FOUR_EYES',
    'REMARKS_UNSEEN',
  ]),
  'evaluation.sendBack': write('退回评分', evaluation.sendBack, bureau, 'session', ['WRONG_STAGE', 'CONFLICT']),
  'evaluation.object': write('提出异议', evaluation.object, contractor, 'session', [
    'WRONG_STAGE',
    'OBJECTION_TOO_LATE',
  ]),
  'evaluation.review': write('复核异议', evaluation.review, judges, 'session', [
    'WRONG_STAGE',
    'AUDIT_OPEN',
    'JUDGEMENT_OUT_OF_BAND',
    'JUDGEMENT_NEEDS_REASON',
    'CONFLICT',
    'NUMBER_MAY_ONLY_BE_LOWERED',
  ]),
  'evaluation.correct': write('更正得分', evaluation.correct, judges, 'session', [
    'WRONG_STAGE',
    'AUDIT_OPEN',
    'JUDGEMENT_OUT_OF_BAND',
    'JUDGEMENT_NEEDS_REASON',
    'CONFLICT',
    'NUMBER_MAY_ONLY_BE_LOWERED',
  ]),

  'followup.commit': write('投入抽样随机数', followup.commit, drawers, 'none', [
    'ROSTER_NOT_FROZEN',
    'ROSTER_EMPTY',
    'FOUR_EYES',
    'INTERESTED',
  ]),
  'followup.draw': write('抽取回访样本', followup.draw, drawers, 'session', [
    'ROSTER_NOT_FROZEN',
    'ROSTER_EMPTY',
    'CONTRIBUTIONS_MISSING',
    'INTERESTED',
  ]),
  'followup.getDraw': read('抽样公开记录', followup.getDraw, everyone),
  'followup.listCalls': read('回访名单', followup.listCalls, judges),
  'followup.revealPhone': write('查看回访电话', followup.revealPhone, judges, 'session', CALLING),
  'followup.recordCall': write('登记回访结果', followup.recordCall, judges, 'session', [
    ...CALLING,
    'NUMBER_NOT_OPENED',
    'IMPLAUSIBLE',
    'REASON_REQUIRED',
  ]),
  'followup.undoCall': write('撤销回访结果', followup.undoCall, judges, 'session', [...CALLING, 'CALL_UNDO_TOO_LATE']),
  'followup.openAudit': write('启动人数核查', followup.openAudit, bureau, 'session', [
    'CONTRIBUTIONS_MISSING',
    'STRUCK_AFTER_HAND_IN',
    'STEP_WAITS',
    'WRONG_STAGE',
    'INTERESTED',
  ]),
  'followup.contributeToAudit': write('投入核查随机数', followup.contributeToAudit, drawers, 'session', [
    'WRONG_STAGE',
    'FOUR_EYES',
    'INTERESTED',
  ]),
  'followup.concludeAudit': write('办结人数核查', followup.concludeAudit, judges, 'session', [
    'STRUCK_AFTER_HAND_IN',
    'STEP_WAITS',
    'WRONG_STAGE',
    'INTERESTED',
  ]),

  'subsidy.getSettings': read('结算口径', subsidy.getSettings, moneyReaders),
  'subsidy.setSettings': write('设定结算口径', subsidy.setSettings, bureau, 'none', [
    'SETTINGS_FIXED',
    'REVIEW_FEE_OUT_OF_RANGE',
    'IMPLAUSIBLE',
    'REASON_REQUIRED',
  ]),
  'subsidy.recordTourCost': write('登记调研培训费用', subsidy.recordTourCost, bureau, 'session', [
    'WRONG_STAGE',
    'IMPLAUSIBLE',
    'REASON_REQUIRED',
  ]),
  'subsidy.getTourCost': read('调研培训费用', subsidy.getTourCost, moneyReaders, 'session'),
  'subsidy.settleYear': write('年度结算', subsidy.settleYear, bureau, 'none', [
    'NOTHING_TO_SETTLE',
    'SETTLEMENT_WAITS',
    'INTERESTED',
  ]),
  'subsidy.getOwnSettlement': read('本机构结算', subsidy.getOwnSettlement, contractor),
  'subsidy.getSettlement': read('年度结算结果', subsidy.getSettlement, { ...moneyReaders, platform: 'any' }, 'none', [
    'INTERESTED',
  ]),
} as const satisfies Record<string, Operation>;
