import type { Output } from '../../contract';
import type { ScoreRecord } from '../../contract/evaluation';
import { keepsPremiumLabel } from '../../domain/modes';
import { rulesFor } from '../../records';
import type { SessionFacts } from './facts';

type Flag = Output<'evaluation.getSheet'>['flags'][number];

const OF_SCORE: Record<ScoreRecord['flags'][number], Flag> = {
  BELOW_MINIMUM: { label: '未达到人数或学时下限', clause: '三', detail: '人数未达下限的人数分为 0；本期补贴为 0' },
  FOLLOWUP_NOBODY_REACHED: { label: '电话回访无人接通', clause: '附件2 三（六）', detail: '回访得分为 0' },
  HEAD_COUNT_AUDIT: {
    label: '需核查参训人数',
    clause: '附件2 三（六）',
    detail: '回访中真实参训比例低于 60%',
  },
};

/** What somebody should look at before judging or confirming; an institution is not told of the follow-up. */
export function flagsOf(facts: SessionFacts, current: ScoreRecord | null, forInstitution: boolean): Flag[] {
  const { session, materials, heads, followup } = facts;
  const flags = (current?.flags ?? [])
    .filter((flag) => !forInstitution || flag === 'BELOW_MINIMUM')
    .map((flag) => OF_SCORE[flag]);
  if (materials?.late) {
    flags.push({ label: '材料逾期报送', clause: '附件2 五', detail: '经自治区中小企业局重新开放后报送' });
  }
  const main = session.venues.find((venue) => venue.main);
  const mainHeads = heads.venues.find((venue) => venue.venueId === main?.venueId)?.actual ?? 0;
  if (session.premium && !keepsPremiumLabel(rulesFor(session.endAt), true, mainHeads)) {
    const needed = rulesFor(session.endAt).parameters.premiumMainVenueHeads.value;
    const detail = `主会场实到 ${mainHeads} 人，不足 ${needed} 人，本期不标注“精品课程”`;
    flags.push({ label: '精品课程人数不足', clause: '附件1 一7', detail });
  }
  if (!forInstitution && followup.charged > 0) {
    const detail = `${followup.charged} 人在回访中反映收费、拉赞助或商业化`;
    flags.push({ label: '收费或商业化反映', clause: '四（五）', detail });
  }
  return flags;
}
