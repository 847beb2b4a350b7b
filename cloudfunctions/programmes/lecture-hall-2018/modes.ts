import type { Dated, Mode, ModeId, ScoreKnot } from '../types';
import { readings } from './readings';

const smallTable: readonly ScoreKnot[] = [
  { heads: 50, score: 15 },
  { heads: 80, score: 25 },
  { heads: 100, score: 35 },
  { heads: 120, score: 45 },
];

const networkTable: readonly ScoreKnot[] = [
  { heads: 300, score: 25 },
  { heads: 400, score: 35 },
  { heads: 500, score: 45 },
];

export const modes: Dated<Readonly<Record<ModeId, Mode>>> = [
  {
    since: '2018-04-26',
    clause: '三（一）–（六）；附件2 三（一）',
    reading: readings.minimumHeads,
    value: {
      'network-video': {
        id: 'network-video',
        name: '网真视频系统集中培训',
        minimumHeads: 300,
        minimumCounts: 'all-venues',
        minimumClassHours: 3,
        scoreTable: networkTable,
        clause: '三（一）',
      },
      'window-platform': {
        id: 'window-platform',
        name: '盟市窗口服务平台线上线下培训',
        minimumHeads: 50,
        minimumCounts: 'offline',
        minimumClassHours: 3,
        scoreTable: smallTable,
        clause: '三（二）',
      },
      'county-park': {
        id: 'county-park',
        name: '进旗县、进园区',
        minimumHeads: 50,
        minimumCounts: 'all-venues',
        minimumClassHours: 3,
        scoreTable: smallTable,
        clause: '三（三）',
      },
      institution: {
        id: 'institution',
        name: '签约培训机构线下培训',
        minimumHeads: 50,
        minimumCounts: 'all-venues',
        minimumClassHours: 3,
        scoreTable: smallTable,
        clause: '三（四）',
      },
      online: {
        id: 'online',
        name: '网络在线学习',
        minimumHeads: null,
        minimumCounts: 'all-venues',
        minimumClassHours: null,
        scoreTable: null,
        clause: '三（五）',
      },
      'study-tour': {
        id: 'study-tour',
        name: '“走出去”调研培训',
        minimumHeads: null,
        minimumCounts: 'all-venues',
        minimumClassHours: null,
        scoreTable: null,
        clause: '三（六）',
      },
    },
  },
];
