import { ways } from '../../cloudfunctions/cases/procedures';
import type { Condition } from '../../cloudfunctions/mechanisms/condition';
import type { DayRule, Figure, Moment } from '../../cloudfunctions/mechanisms/deadline';
import type { Procedure, Step } from '../../cloudfunctions/mechanisms/procedure';
import { rulesAt, type DatedValue } from '../../cloudfunctions/programmes';

type Ways = (typeof ways)[number];
type Histories = Readonly<Record<string, readonly DatedValue<unknown>[]>>;
type Resolved = Readonly<Record<string, DatedValue<unknown> | undefined>>;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  ...[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`),
  '',
];

/** A value as it stands in the data: a list of named things by their names, what is made of parts part by part. */
function valueText(value: unknown): string {
  if (value === null) return '无';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.map(valueText).join('；');
  if (typeof value !== 'object') return `${value as string | number}`;
  const { label, name, text } = value as Partial<Record<'label' | 'name' | 'text', string>>;
  const called = label ?? name ?? text;
  const rest = Object.entries(value).filter(
    ([key, part]) =>
      !['id', 'label', 'name', 'text', 'clause', 'code', 'parent'].includes(key) && typeof part !== 'object',
  );
  const parts = (called === undefined ? Object.entries(value) : rest).map(([key, part]) => `${key} ${valueText(part)}`);
  if (called === undefined) return parts.join('，');
  return parts.length === 0 ? called : `${called}（${parts.join('，')}）`;
}

/** What a condition asks, with the names of its facts. */
function conditionText(condition: Condition): string {
  if ('all' in condition) return condition.all.map(conditionText).join(' 且 ');
  if ('any' in condition) return `（${condition.any.map(conditionText).join(' 或 ')}）`;
  if ('not' in condition) return `非（${conditionText(condition.not)}）`;
  if ('judged' in condition) return `${condition.judged}（由 ${condition.by} 认定）`;
  if ('is' in condition) return `${condition.fact} = ${[condition.is].flat().join('、')}`;
  if ('within' in condition) return `${condition.fact} 在 ${condition.within.join('、')} 之内`;
  const { fact, ...bounds } = condition;
  const signs = { atLeast: '≥', above: '＞', atMost: '≤', below: '＜' } as const;
  const said = Object.entries(bounds).map(
    ([bound, figure]) => `${signs[bound as keyof typeof signs]} ${String(figure)}`,
  );
  return `${typeof fact === 'string' ? fact : JSON.stringify(fact)} ${said.join(' 且 ')}`;
}

/** The parts of one programme's document that name its parties, states, steps and figures. */
function writer({ setting, parameters }: Ways, procedure: Procedure) {
  const histories = parameters.parameters as Histories;
  const stateName = (id: string): string => procedure.states[id]?.name ?? id;
  const stepName = (id: string): string => procedure.steps.find((step) => step.id === id)?.name ?? id;
  const partyName = (id: string): string => setting.parties[id]?.name ?? procedure.opener?.name ?? id;

  function figureText(figure: Figure): string {
    if (typeof figure === 'number') return String(figure);
    const [name = '', ...inner] = figure.figure.split('.');
    const values = (histories[name] ?? []).map(({ since, value }) => {
      const found = inner.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], value);
      return { since, found: String(found) };
    });
    const latest = values.at(-1)?.found ?? '?';
    const earlier = values.slice(0, -1).map(({ since, found }) => `${since} 起 ${found}`);
    return earlier.length === 0 ? latest : `${latest}（${earlier.join('，')}）`;
  }
  const figured = (text: string): string =>
    text.replace(/\{#([\w.-]+)\}/g, (_, figure: string) => figureText({ figure }));
  const momentName = (moment: Moment): string => {
    if (moment === 'start') return '开始计时（课程结束）';
    if (moment === 'entered') return '进入本环节';
    return 'step' in moment ? `“${stepName(moment.step)}”` : `进入“${stateName(moment.entered)}”`;
  };
  function dayText(rule: DayRule): string {
    if ('latest' in rule) return `以下最晚者：${rule.latest.map(dayText).join('；')}`;
    if ('given' in rule) return `“${stepName(rule.by)}”时指定的日期`;
    if ('day' in rule) return `当年 ${rule.day}`;
    if ('dayOfLastMonth' in rule) return `每季度最后一个月 ${figureText(rule.dayOfLastMonth)} 日`;
    const length =
      'months' in rule
        ? `${figureText(rule.months)} 个月`
        : `${figureText(rule.days)} ${rule.of === 'working' ? '个工作日' : '天'}`;
    return `${momentName(rule.after)}后 ${length}`;
  }
  const byText = ({ by }: Step): string =>
    by === 'time'
      ? '到期自动'
      : by === 'rule'
        ? '条件具备时自动'
        : by === 'holder'
          ? '当前办理方'
          : by.map(partyName).join('、');
  const needText = (step: Step): string =>
    [
      ...(step.only ? [`仅当 ${conditionText(step.only)}`] : []),
      ...(step.needs ?? []).map(({ missing }) => `“${missing}”时不能办理`),
      ...(step.reason ? ['说明理由'] : []),
      ...(step.apart ? [`办理人未办过${step.apart.map((id) => `“${stepName(id)}”`).join('、')}`] : []),
      ...(step.disinterested ? ['与本案无利害关系'] : []),
    ].join('；');
  const toText = ({ to, instead }: Step): string =>
    instead ? `${stateName(to)}（${conditionText(instead.only)} 时：${stateName(instead.to)}）` : stateName(to);
  const toldText = ({ tells }: Step): string =>
    tells
      .map(
        ({ to, says }) =>
          `${to === 'holder' ? '下一办理方' : to === 'opener' ? (procedure.opener?.name ?? '发起人') : partyName(to)}：${says}`,
      )
      .join(' ');

  return [
    `## ${procedure.name}（${procedure.clause}）`,
    '',
    ...(procedure.opener?.hidden ? [`${procedure.opener.name}是谁，不告知任何一方，也不公开。`, ''] : []),
    '```mermaid',
    'stateDiagram-v2',
    ...Object.entries(procedure.states).map(([id, { name }]) => `  state "${name}" as ${id.replaceAll('-', '_')}`),
    `  [*] --> ${procedure.initial.replaceAll('-', '_')}`,
    ...procedure.steps.flatMap(({ name, from, to, instead }) =>
      from.flatMap((source) =>
        [to, ...(instead ? [instead.to] : [])].map(
          (target) => `  ${source.replaceAll('-', '_')} --> ${target.replaceAll('-', '_')}: ${name}`,
        ),
      ),
    ),
    '```',
    '',
    '### 环节',
    '',
    ...table(
      ['环节', '办理方', '期限', '可以看到的其他方', '结束'],
      Object.values(procedure.states).map(({ name, holder, due, sees = [], ends }) => [
        name,
        holder === null ? '无' : partyName(holder),
        due ? dayText(due) : '无',
        sees.map(partyName).join('、') || '无',
        ends === undefined ? '' : { granted: '确定', refused: '不予通过', closed: '终止' }[ends],
      ]),
    ),
    '### 步骤',
    '',
    ...table(
      ['步骤', '从', '到', '由谁', '条件', '告知', '依据'],
      procedure.steps.map((step) => [
        step.name,
        step.from.map(stateName).join('、'),
        toText(step),
        byText(step),
        needText(step) || '无',
        toldText(step),
        step.clause + (step.reading === undefined ? '' : `（口径：${figured(step.reading)}）`),
      ]),
    ),
  ];
}

/** docs/programmes/<id>.md: parties, steps, figures and readings of a programme with their clauses, for the officer who is to agree to them. */
function programmeDocument(way: Ways): string {
  const { setting, parameters: programme, procedures } = way;
  const scopes = { body: '一家单位', area: '一个地区及其下级', programme: '整个项目' } as const;
  return [
    `# ${programme.title}`,
    '',
    `${programme.documentNumber}，${programme.issuers.join('、')}，${programme.issuedDay} 印发，有效期 ${programme.validFromDay} 至 ${programme.validToDay}。`,
    '',
    '由 `npm run docs` 根据 `cloudfunctions/programmes` 生成，请勿手改。',
    '',
    '## 各方',
    '',
    ...table(
      ['名称', '授权范围', '不得兼任'],
      Object.values(setting.parties).map(({ name, scope, apartFrom = [] }) => [
        name,
        scopes[scope],
        apartFrom.map((id) => setting.parties[id]?.name ?? id).join('、') || '无',
      ]),
    ),
    ...procedures.flatMap((procedure) => writer(way, procedure)),
    '## 数值和清单',
    '',
    ...table(
      ['参数', '自', '值', '依据', '口径'],
      Object.entries(programme.parameters as Histories).flatMap(([name, history]) =>
        history.map(({ since, value, clause }) => [
          `\`${name}\``,
          since,
          valueText(value),
          clause,
          (rulesAt(programme, since).parameters as Resolved)[name]?.reading ?? '',
        ]),
      ),
    ),
  ].join('\n');
}

/** One document a programme, by its file. */
export const programmeDocuments = (): { file: string; make: () => string; parser: 'markdown' }[] =>
  ways.map((way) => ({
    file: `docs/programmes/${way.setting.programme}.md`,
    make: () => programmeDocument(way),
    parser: 'markdown',
  }));
