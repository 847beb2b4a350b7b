import type { Procedure, State } from '../../../mechanisms/procedure';
import type { LectureHallParty } from '../parties';
import { readings } from '../readings';

const clause = '附件2 三（六）';
const soon = { days: { figure: 'headAudit.drawWorkingDays' }, of: 'working', after: 'entered' } as const;

const states = {
  idle: { name: '未启动', holder: null },
  'with-bureau': { name: '待局投入随机数', holder: 'bureau', due: soon, sees: ['evaluator'] },
  'with-evaluator': { name: '待评价机构投入随机数', holder: 'evaluator', due: soon, sees: ['bureau'] },
  calling: {
    name: '核查回访',
    holder: 'evaluator',
    due: { days: { figure: 'headAudit.callWorkingDays' }, of: 'working', after: 'entered' },
    sees: ['bureau'],
  },
  concluded: { name: '已办结', holder: null, sees: ['bureau', 'evaluator'], ends: 'granted' },
} satisfies Record<string, State<LectureHallParty>>;

const sampleDone = {
  id: 'sample',
  when: { fact: 'sampleDone', is: true },
  missing: '首批样本尚未回访完，或最后一次登记还可以撤销',
} as const;

/**
 * The audit of a session's heads (R-FOLLOWUP 4, 5): opened by P below the threshold, by the bureau, or for those who count only since the list was frozen; drawn anew by both parties, called, and concluded by striking
 * whoever says that he or she was not there. The institution learns of none of it. Its facts are those of `cases/head-audit.ts`.
 */
export const headAudit: Procedure<LectureHallParty, keyof typeof states> = {
  id: 'head-audit',
  name: '人数核查',
  clause,
  about: 'session',
  opens: ['bureau'],
  initial: 'idle',
  states,
  steps: [
    {
      id: 'open-audit',
      name: '启动核查',
      from: ['idle', 'concluded'],
      to: 'with-bureau',
      by: ['bureau'],
      needs: [sampleDone],
      reason: true,
      same: ['scope', 'reason'],
      disinterested: true,
      tells: [
        { to: 'evaluator', says: '局已启动人数核查，将回访 {size} 人，待局投入随机数。' },
        { to: 'holder', says: '人数核查已启动，将回访 {size} 人，请投入随机数。' },
      ],
      recordedAs: 'audit-open',
      clause,
      reading: readings.headAudit,
    },
    {
      id: 'open-by-rule',
      name: '真实参训比例偏低，自动启动核查',
      // a draw of later ones alone may have come before
      from: ['idle', 'concluded'],
      to: 'with-bureau',
      by: 'rule',
      needs: [sampleDone, { id: 'low', when: { fact: 'lowShare', is: true }, missing: '真实参训比例不低' }],
      tells: [
        { to: 'holder', says: '真实参训比例偏低，人数核查已自动启动，将回访 {size} 人，请投入随机数。' },
        { to: 'evaluator', says: '真实参训比例偏低，人数核查已自动启动，将回访 {size} 人，待局投入随机数。' },
      ],
      recordedAs: 'audit-open',
      clause,
      reading: readings.headAudit,
    },
    {
      id: 'open-later',
      name: '名单冻结后另有核实计入的人员，自动启动补充抽样',
      from: ['idle', 'concluded'],
      to: 'with-bureau',
      by: 'rule',
      needs: [
        { id: 'later', when: { fact: 'laterLeft', atLeast: 1 }, missing: '没有名单冻结后核实计入的人员' },
        { id: 'decided', when: { fact: 'laterUndecided', atMost: 0 }, missing: '还有代签或补交的扫码待核实' },
      ],
      tells: [
        { to: 'holder', says: '名单冻结后另有人员经核实计入，补充抽样已自动启动，将回访 {size} 人，请投入随机数。' },
        {
          to: 'evaluator',
          says: '名单冻结后另有人员经核实计入，补充抽样已自动启动，将回访 {size} 人，待局投入随机数。',
        },
      ],
      recordedAs: 'audit-open',
      clause,
      reading: readings.laterHeads,
    },
    {
      id: 'contribute',
      name: '局投入随机数',
      from: ['with-bureau'],
      to: 'with-evaluator',
      by: ['bureau'],
      disinterested: true,
      tells: [{ to: 'holder', says: '局已投入随机数，请投入随机数并抽取核查名单。' }],
      recordedAs: 'audit-commit',
      clause,
      reading: readings.headAudit,
    },
    {
      id: 'draw',
      name: '投入随机数并抽取名单',
      from: ['with-evaluator'],
      to: 'calling',
      by: ['evaluator'],
      apart: ['contribute'],
      disinterested: true,
      tells: [{ to: 'bureau', says: '核查名单已抽取，评价机构开始回访。' }],
      recordedAs: 'audit-draw',
      clause,
      reading: readings.headAudit,
    },
    {
      id: 'conclude',
      name: '办结核查',
      from: ['calling'],
      to: 'concluded',
      by: ['evaluator'],
      needs: [
        { id: 'calls', when: { fact: 'auditCalls', atMost: 0 }, missing: '还有 {auditCalls} 人待核查回访' },
        { id: 'settled', when: { fact: 'auditSettled', is: true }, missing: '最后一次登记还可以撤销，请稍后办结' },
      ],
      disinterested: true,
      tells: [{ to: 'bureau', says: '人数核查已办结：接通 {reached} 人，剔除 {struck} 人。' }],
      recordedAs: 'audit-conclude',
      clause,
      reading: readings.headAudit,
    },
  ],
};
