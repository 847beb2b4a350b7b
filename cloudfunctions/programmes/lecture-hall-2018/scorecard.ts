import type { Part, Scorecard } from '../../mechanisms/scorecard';
import type { ScoreFlag, ScorePart } from '../types';

const attendance = (id: 'sign-in' | 'scan' | 'screenshot', label: string, points: string, heads: string): Part => ({
  id,
  label,
  rule: 'R-SCORE 1',
  by: 'attendancePoints',
  inputs: { heads, weight: points, meetsMinimum: 'meetsHeads' },
  is: {
    product: [
      { ratio: [points, 'attendancePoints.full'] },
      {
        movable: id,
        is: {
          table: 'heads',
          of: heads,
          as: 'S',
          unit: '人',
          only: { when: { fact: 'meetsHeads', is: true }, otherwise: '未达到下限' },
        },
      },
    ],
  },
});

const followup = (id: 'participation' | 'rating', label: string, is: Part['is']): Part => ({
  id,
  label,
  rule: 'R-SCORE 6',
  by: 'followupPoints',
  inputs: { threshold: 'followupPoints.threshold' },
  is: { movable: id, bands: 'followup', is: { zeroBelow: 'followupPoints.threshold', is } },
});

/** 附件2 三: the score of a session, 100 points. The figures are those of `evaluation`, the table is the mode's; `threshold` of the calls is in both. */
export const scorecardOf = (threshold: number): Scorecard<ScorePart, ScoreFlag> => ({
  units: { photos: '张', kinds: '类', neededMinutes: '分钟' },
  parts: [
    {
      id: 'attendance',
      label: '实际听课人数',
      rule: 'R-SCORE 1',
      by: 'attendancePoints',
      full: 'attendancePoints.full',
      inputs: { actual: 'actual', signed: 'signed', scanned: 'scanned', screenshot: 'screenshot' },
      verdict: 'minimum',
      is: {
        sum: [
          { part: attendance('sign-in', '签到人数', 'attendancePoints.signIn', 'signed') },
          { part: attendance('scan', '扫码人数', 'attendancePoints.scan', 'scanned') },
          { part: attendance('screenshot', '录像截图人数', 'attendancePoints.screenshot', 'screenshot') },
        ],
      },
    },
    {
      id: 'feedback',
      label: '线上评价反馈',
      rule: 'R-SCORE 2',
      by: 'feedbackPoints',
      full: 'feedbackPoints',
      inputs: { validAnswers: 'validAnswers', actual: 'actual', attended: 'attended' },
      nothing: { when: { fact: 'attended', atMost: 0 }, text: '无人参训' },
      // of all who were there: that people are struck must not lift the share of the rest
      is: { product: ['feedbackPoints', { capped: { share: ['validAnswers', 'attended'] }, at: 1 }] },
    },
    {
      id: 'courseware',
      label: '课件完整性',
      rule: 'R-SCORE 3',
      by: 'coursewarePoints',
      full: { sum: ['coursewarePoints.slides', 'coursewarePoints.completeness'] },
      inputs: { slides: 'slides', completeness: 'completeness' },
      is: {
        sum: [
          { called: '课件', is: { product: ['coursewarePoints.slides', 'slides'] } },
          {
            called: '完整性',
            is: {
              judged: 'completeness',
              upTo: 'coursewarePoints.completeness',
              only: { when: { fact: 'slides', is: true }, otherwise: '未提供课件，完整性只能为 0 分' },
            },
          },
        ],
      },
    },
    {
      id: 'photos',
      label: '授课现场照片',
      rule: 'R-SCORE 4',
      by: 'photoPoints',
      full: 'photoPoints.full',
      inputs: { photos: 'photos', kinds: 'kinds' },
      is: {
        min: [
          'photoPoints.full',
          { product: ['photoPoints.perPhoto', 'photos'] },
          { product: ['photoPoints.perKind', 'kinds'] },
        ],
      },
    },
    {
      id: 'recording',
      label: '全程录像',
      rule: 'R-SCORE 5',
      by: 'recordingPoints',
      full: 'recordingPoints',
      inputs: { recordedMinutes: 'recordedMinutes', neededMinutes: 'neededMinutes' },
      nothing: { when: { fact: 'neededMinutes', atMost: 0 }, text: '无学时' },
      is: { product: ['recordingPoints', { capped: { share: ['recordedMinutes', 'neededMinutes'] }, at: 1 }] },
    },
    {
      id: 'followup',
      label: '电话跟踪回访',
      rule: 'R-SCORE 6',
      by: 'followupPoints',
      full: 'followupPoints.full',
      inputs: { called: 'called', reached: 'reached', tookPart: 'tookPart', ratings: 'ratings' },
      nothing: { when: { fact: 'reached', atMost: 0 }, text: '无人接通' },
      is: {
        share: [
          {
            product: [
              'followupPoints.full',
              {
                sum: [
                  {
                    part: followup('participation', '真实参训比例 P', {
                      share: [{ product: [100, 'tookPart'] }, 'reached'],
                    }),
                  },
                  { part: followup('rating', '培训评价均分 M', { mean: 'ratings', of: '份评价' }) },
                ],
              },
            ],
          },
          200,
        ],
      },
    },
  ],
  flags: [
    {
      id: 'BELOW_MINIMUM',
      when: { not: { fact: 'meetsMinimum', is: true } },
      label: '未达到人数或学时下限',
      clause: '三',
      detail: '人数未达下限的人数分为 0；本期补贴为 0',
    },
    {
      id: 'FOLLOWUP_NOBODY_REACHED',
      when: { fact: 'reached', atMost: 0 },
      label: '电话回访无人接通',
      clause: '附件2 三（六）',
      detail: '回访得分为 0',
    },
    {
      id: 'HEAD_COUNT_AUDIT',
      when: {
        all: [
          { fact: 'reached', above: 0 },
          { fact: { share: ['tookPart', 'reached'] }, below: `${threshold}/100` },
        ],
      },
      label: '需核查参训人数',
      clause: '附件2 三（六）',
      detail: `回访中真实参训比例低于 ${threshold}%`,
    },
  ],
});
