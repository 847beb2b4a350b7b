import { statedArea } from '../../match/area-names';
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
];
/** Groups of persons: of whom a firm hires, or who founds one. */
const PERSONS: readonly (readonly [words: RegExp, name: string, founder: string])[] = [
  [/高校毕业生|大学毕业生|毕业生|大学生/, '高校毕业生', 'graduate'],
  [/退役(?:军人|士兵)|复员军人/, '退役军人', 'veteran'],
  [/残疾人|残疾职工|残疾人员/, '残疾人', 'disabled'],
  [/就业困难人员/, '就业困难人员', 'hard-to-employ'],
  [/失业人员|登记失业/, '登记失业人员', 'unemployed'],
  [/返乡(?:创业)?(?:人员|农民工)|农民工/, '返乡农民工', 'returned-migrant'],
  [/留学回国人员|留学人员/, '留学回国人员', 'returned-overseas'],
];
const HIRES = /招用|吸纳|招聘|聘用|录用|安置|雇用|雇佣|接收|引进|招收|新招|吸收|招录|稳定就业/;
const FOUNDS = /创业|创办|领办|兴办|开办|自办|自主经营/;
/** Who gets it is a person: '对取得证书的职工', '给予职工个人'. */
const PERSON =
  /(?:人员|毕业生|大学生|军人|士兵|职工|个人|人才|农民工|残疾人|劳动者|学员|居民|消费者|家庭|专家|博士|硕士|教师|子女|青年|妇女)$/;

/** A benefit of persons: whom it names is one, hires nobody and founds nothing. */
export const isForPersons = (audience: string, sentence: string): boolean =>
  audience === ''
    ? /给予[^，,。；;企]{0,8}(?:职工|个人|本人|劳动者|人才)/.test(sentence) && !FOUNDS.test(sentence)
    : PERSON.test(audience) &&
      !/企业|单位|机构/.test(audience) &&
      !FOUNDS.test(audience + sentence) &&
      !(HIRES.test(sentence.replace(audience, '')) && /企业|单位|机构/.test(sentence));

/** What the words ask of persons: whom the firm hires is a question of its own; who founds it is a fact of the profile. */
function personsIn(words: string): { text: string; when: Condition }[] {
  const groups = PERSONS.filter(([one]) => one.test(words));
  if (HIRES.test(words))
    return groups.map(([, name, founder]) => ({
      text: `招用${name}`,
      when: { question: `hires-${founder}`, ask: `是否招用${name}？` },
    }));
  return FOUNDS.test(words) ? groups.map(([, name, founder]) => ({ text: `创办人是${name}`, when: { founder } })) : [];
}

const OR = ['、', '或', '和', '及', '与'];
/** Not what the classes of size are about: '小型微利企业' is a test of the tax law, '初创期' another question. */
const OTHER_TESTS = ['小型微利'];

/**
 * What the words say plainly of who qualifies, as data (R-POLICY 4): where the document holds, and what the applicants are called. Several names joined by
 * 、 or 或 are alternatives. All that a sentence may demand beyond is left open by a last requirement without data: a proposed item never promises '符合'.
 */
export function requirementsFor(
  audience: string,
  {
    clause,
    regionName,
    sentence,
    around,
  }: { clause: string; regionName: string; sentence: string; around: readonly ProposedRequirement[] },
): ProposedRequirement[] {
  const found = namedIn(audience);
  const either = found.length > 1 && has(audience, OR);
  const named: ProposedRequirement[] = either
    ? [{ text: found.map(({ text }) => text).join('，或'), clause, when: { any: found.map(({ when }) => when) } }]
    : found.map(({ text, when }) => ({ text, clause, when }));
  const byWhom = PERSONS.some(([words]) => words.test(audience)) && !HIRES.test(sentence);
  const persons = personsIn(byWhom ? `${audience}${FOUNDS.exec(sentence)?.[0] ?? ''}` : sentence);
  const where = statedArea(regionName);
  const area: ProposedRequirement[] = where === null ? [] : [{ text: `在${regionName}`, clause: '标题', when: where }];
  // of the two that say the same the neighbour's stands under its own clause
  const said = around.map(({ when }) => JSON.stringify(when));
  const own = [...named, ...persons.map((one) => ({ ...one, clause }))].filter(
    ({ when }) => !said.includes(JSON.stringify(when)),
  );
  if (own.length + area.length + around.length === 0) return [];
  return [...area, ...own, ...around, { text: REST, clause, when: null }];
}

/** Sizes and titles of applicants that words name plainly, each as data; none where another test goes by a like name. */
export const namedIn = (words: string): { text: string; when: Condition }[] =>
  has(words, OTHER_TESTS)
    ? []
    : NAMES.flatMap((row) => {
        const hit = row.find(([name]) => namesGroup(words, name));
        return hit === undefined ? [] : [{ text: hit[1], when: hit[2] }];
      });

/** Stands until a person has looked at the rest of the clause. */
const REST = '其余条件以原文为准，尚未逐条核对';
