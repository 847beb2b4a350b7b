import type { Knot } from '../../mechanisms/table';
import type { Dated, Mode, ModeId } from '../types';
import { readings } from './readings';

const smallTable: readonly Knot[] = [
  { at: 50, score: 15 },
  { at: 80, score: 25 },
  { at: 100, score: 35 },
  { at: 120, score: 45 },
];

const networkTable: readonly Knot[] = [
  { at: 300, score: 25 },
  { at: 400, score: 35 },
  { at: 500, score: 45 },
];

/** A mode with a minimum of heads and class hours, which is scored. */
const scored = (
  mode: Pick<Mode, 'id' | 'name' | 'minimumCounts' | 'clause'>,
  minimumHeads: number,
  minimumClassHours: number,
  scoreTable: readonly Knot[],
): Mode => ({
  ...mode,
  minimumHeads,
  minimumClassHours,
  scoreTable,
  minimum: [
    {
      id: 'heads',
      text: mode.minimumCounts === 'offline' ? '线下人数下限' : '人数下限',
      clause: mode.clause,
      when: { fact: 'heads', atLeast: minimumHeads },
    },
    { id: 'hours', text: '学时下限', clause: mode.clause, when: { fact: 'classHours', atLeast: minimumClassHours } },
  ],
});

const free = {
  minimumHeads: null,
  minimumCounts: 'all-venues',
  minimumClassHours: null,
  scoreTable: null,
  minimum: [],
} as const;

export const modes: Dated<Readonly<Record<ModeId, Mode>>> = [
  {
    since: '2018-04-26',
    clause: '三（一）–（六）；附件2 三（一）',
    reading: readings.minimumHeads,
    value: {
      'network-video': scored(
        { id: 'network-video', name: '网真视频系统集中培训', minimumCounts: 'all-venues', clause: '三（一）' },
        300,
        3,
        networkTable,
      ),
      'window-platform': scored(
        { id: 'window-platform', name: '盟市窗口服务平台线上线下培训', minimumCounts: 'offline', clause: '三（二）' },
        50,
        3,
        smallTable,
      ),
      'county-park': scored(
        { id: 'county-park', name: '进旗县、进园区', minimumCounts: 'all-venues', clause: '三（三）' },
        50,
        3,
        smallTable,
      ),
      institution: scored(
        { id: 'institution', name: '签约培训机构线下培训', minimumCounts: 'all-venues', clause: '三（四）' },
        50,
        3,
        smallTable,
      ),
      online: { ...free, id: 'online', name: '网络在线学习', clause: '三（五）' },
      'study-tour': { ...free, id: 'study-tour', name: '“走出去”调研培训', clause: '三（六）' },
    },
  },
];
