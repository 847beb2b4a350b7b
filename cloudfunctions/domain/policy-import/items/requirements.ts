import { areaCodeOf } from '../../match/area-names';
import type { Condition, Size } from '../../match/types';
import { namesGroup } from './audience';
import { has } from './pieces';

export interface ProposedRequirement {
  text: string;
  clause: string;
  when: Condition | null;
}

const SMALL: Size[] = ['micro', 'small'];
const SME: Size[] = ['micro', 'small', 'medium'];

/** Names of applicants and what they are as data; the first of a row that stands in the words counts, and only that one. */
const NAMES: readonly (readonly (readonly [name: string, text: string, when: Condition])[])[] = [
  [
    ['中小微企业', '中小企业（中型、小型、微型）', { size: SME }],
    ['小型微型企业', '小微企业（小型、微型）', { size: SMALL }],
    ['小微企业', '小微企业（小型、微型）', { size: SMALL }],
    ['微型企业', '微型企业', { size: ['micro'] }],
    ['科技型中小企业', '科技型中小企业', { marker: 'tech-sme' }],
    ['中小企业', '中小企业（中型、小型、微型）', { size: SME }],
  ],
  [['专精特新', '专精特新中小企业', { marker: 'specialised' }]],
  [['高新技术企业', '高新技术企业', { marker: 'high-tech' }]],
  [['瞪羚', '瞪羚企业', { marker: 'gazelle' }]],
  [['规模以上', '规模以上企业', { marker: 'above-scale' }]],
  [['服务中心', '中小企业服务中心', { marker: 'service-centre' }]],
  [['示范平台', '中小企业服务平台', { marker: 'service-platform' }]],
  [['示范基地', '小微企业创业创新示范基地', { marker: 'demonstration-base' }]],
  [['担保机构', '融资担保机构', { marker: 'guarantor' }]],
  [['培训机构', '培训机构', { marker: 'training-institution' }]],
  [
    ['高校毕业生', '创办人是高校毕业生', { founder: 'graduate' }],
    ['大学毕业生', '创办人是高校毕业生', { founder: 'graduate' }],
  ],
  [['退役军人', '创办人是退役军人', { founder: 'veteran' }]],
  [['残疾人', '创办人是残疾人', { founder: 'disabled' }]],
  [['就业困难人员', '创办人是就业困难人员', { founder: 'hard-to-employ' }]],
];
const OR = ['、', '或', '和', '及', '与'];
/** Not what the classes of size are about: '小型微利企业' is a test of the tax law, '初创期' another question. */
const OTHER_TESTS = ['小型微利'];

/**
 * What the words say plainly of who qualifies, as data (R-POLICY 4): where the document holds, and what the applicants are called. Several names joined by
 * 、 or 或 are alternatives. All that a sentence may demand beyond is left open by a last requirement without data: a proposed item never promises '符合'.
 */
export function requirementsFor(
  audience: string,
  { clause, regionName }: { clause: string; regionName: string },
): ProposedRequirement[] {
  const found = has(audience, OTHER_TESTS)
    ? []
    : NAMES.flatMap((row) => {
        const hit = row.find(([name]) => namesGroup(audience, name));
        return hit === undefined ? [] : [{ text: hit[1], when: hit[2] }];
      });
  const either = found.length > 1 && has(audience, OR);
  const named: ProposedRequirement[] = either
    ? [{ text: found.map(({ text }) => text).join('，或'), clause, when: { any: found.map(({ when }) => when) } }]
    : found.map(({ text, when }) => ({ text, clause, when }));
  const code = areaCodeOf(regionName);
  const area: ProposedRequirement[] =
    code === null ? [] : [{ text: `在${regionName}`, clause: '标题', when: { area: [code] } }];
  if (named.length + area.length === 0) return [];
  return [...area, ...named, { text: REST, clause, when: null }];
}

/** Stands until a person has looked at the rest of the clause. */
const REST = '其余条件以原文为准，尚未逐条核对';
