import type { Output } from '../../contract';
import type { ScoreRecord } from '../../contract/evaluation';
import { staffEffect } from '../../domain/attendance';
import { premiumVerdict } from '../../domain/modes';
import { verdictText } from '../../mechanisms/trace';
import { rulesFor } from '../../records';
import type { SessionFacts } from './facts';

type Flag = Output<'evaluation.getSheet'>['flags'][number];

/** What rests on the word of staff (R-ATTEND 7): what waits, what is denied, whom it concerns, and what it is worth. */
function staffFlags({ session, heads }: SessionFacts): Flag[] {
  const { staff } = heads;
  const { staffEntries, grades, sessionCapFen, modes } = rulesFor(session.endAt).parameters;
  const clause = staffEntries.clause;
  const flags: Flag[] = [];
  const put = (label: string, detail: string) => flags.push({ label, clause, detail });
  if (staff.open > 0) put('代签待核实', `${staff.open} 人的代签尚未经窗口服务平台或评价机构确认，不计入实际参训人数`);
  if (staff.contradicted > 0) put('本人否认代签', `${staff.contradicted} 人否认工作人员的代签，均不计入`);
  if (staff.officers > 0) put('代签涉及工作人员', `${staff.officers} 条代签的对象是主管部门、平台或培训机构的人员`);
  const effect = staffEffect(
    { actual: heads.actual, eligible: heads.eligible, byStaff: staff.heads, eligibleByStaff: staff.eligible },
    {
      remarkedShare: staffEntries.value.remarkedShare,
      grades: grades.value,
      sessionCapFen: sessionCapFen.value,
      minimumHeads: modes.value[session.mode].minimumHeads ?? 0,
    },
  );
  if (effect !== null) put('代签比例偏高', effect);
  return flags;
}

/** What came later or was set aside (R-ATTEND 4), apart from what was done in the room. */
function lateFlags({ heads: { late, since, beyond } }: SessionFacts, forInstitution: boolean): Flag[] {
  const clause = '附件2 三（一）';
  const flags: Flag[] = [];
  if (late.scans > 0) {
    const waits = late.inReview > 0 ? `，${late.inReview} 人待核实` : '';
    flags.push({
      label: '补交的扫码',
      clause,
      detail: `${late.scans} 人的扫码是补交的，计入 ${late.counted} 人${waits}`,
    });
  }
  if (late.aside > 0) {
    flags.push({ label: '签到另行搁置', clause, detail: `${late.aside} 人的签到属于变更前的时间或会场，不计入` });
  }
  if (since.length > 0 && !forInstitution) {
    const detail =
      beyond.length === 0
        ? `${since.length} 人在参训名单冻结后才经核实计入，不在首批样本内`
        : `${since.length} 人在参训名单冻结后才经核实计入，不在首批样本内，其中 ${beyond.length} 人待补充抽样`;
    flags.push({ label: '名单冻结后核实', clause, detail });
  }
  return flags;
}

/** What somebody should look at before judging or confirming; an institution is not told of the follow-up. */
export function flagsOf(
  facts: SessionFacts,
  late: boolean,
  current: ScoreRecord | null,
  forInstitution: boolean,
): Flag[] {
  const { session, heads, followup } = facts;
  const rules = rulesFor(session.endAt);
  const flags = rules.parameters.scorecard.value.flags
    .filter(({ id }) => current?.flags.includes(id) && (!forInstitution || id === 'BELOW_MINIMUM'))
    .map(({ label, clause, detail }): Flag => ({ label, clause, detail }));
  flags.push(...staffFlags(facts), ...lateFlags(facts, forInstitution));
  if (late) {
    flags.push({ label: '材料逾期报送', clause: '附件2 五', detail: '经自治区中小企业局重新开放后报送' });
  }
  if (facts.damaged.length > 0) {
    const names = facts.damaged.map(({ name }) => `“${name}”`).join('、');
    const detail = `${names}与报送时的文件不一致（哈希值不符或文件已不在），不能据以评分`;
    flags.push({ label: '材料与报送时不一致', clause: '附件2 五', detail });
  }
  const main = session.venues.find((venue) => venue.main);
  const mainHeads = heads.venues.find((venue) => venue.venueId === main?.venueId)?.actual ?? 0;
  const premium = premiumVerdict(rules, mainHeads);
  if (session.premium && premium.verdict !== 'met') {
    const detail = `${verdictText(premium)}，本期不标注“精品课程”`;
    flags.push({ label: '精品课程人数不足', clause: premium.clause, detail });
  }
  if (!forInstitution && followup.charged > 0) {
    const detail = `${followup.charged} 人在回访中反映收费、拉赞助或商业化`;
    flags.push({ label: '收费或商业化反映', clause: '四（五）', detail });
  }
  return flags;
}
