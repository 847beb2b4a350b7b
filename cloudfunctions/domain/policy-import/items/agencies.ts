import type { Piece } from './pieces';

/** Who answers for a measure, as brackets beside it say. */
export interface NamedAgencies {
  lead: string | null;
  cooperating: string[];
}

const LEADS = ['牵头单位', '牵头部门', '牵头责任单位', '责任单位', '责任部门', '主办单位', '主管部门'];
const HELPERS = ['配合单位', '配合部门', '参加单位', '协办单位', '参与单位', '责任配合单位'];
const LONGEST = 400;
const LONGEST_NAME = 40;
/** '由示例局牵头，示例厅等相关部门配合落实'. */
const ENDINGS = [
  '等相关部门',
  '等有关部门',
  '等部门',
  '等单位',
  '相关部门',
  '配合落实',
  '负责落实',
  '落实',
  '配合',
  '负责',
  '等',
];

/** Brackets of the text that name agencies: [start, end) with the brackets. One pass, the outermost bracket counts. */
export function agencyBrackets(units: string): (Piece & NamedAgencies)[] {
  const found: (Piece & NamedAgencies)[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < units.length; i += 1) {
    const character = units.charAt(i);
    if (character === '\n') depth = 0;
    else if (character === '(') {
      if (depth === 0) start = i;
      depth += 1;
    } else if (character === ')' && depth > 0) {
      depth -= 1;
      if (depth > 0 || i - start > LONGEST) continue;
      const named = namedIn(units.slice(start + 1, i));
      if (named !== null) found.push({ start, end: i + 1, ...named });
    }
  }
  return found;
}

/**
 * '牵头单位：…；配合单位：…', '责任单位：…', '由…牵头，…配合落实'. Under 牵头单位 or 责任单位 the first named leads, the others cooperate. Null: the words
 * name no agencies. 'lead' is null where they say that nobody has been named yet.
 */
function namedIn(words: string): NamedAgencies | null {
  const leads: string[] = [];
  const helpers: string[] = [];
  let named = false;
  for (const part of words.split(/[;；。]/u)) {
    const colon = part.indexOf(':');
    const label = colon < 0 ? '' : part.slice(0, colon).split(' ').join('');
    if (LEADS.includes(label)) leads.push(...namesOf(part.slice(colon + 1)));
    else if (HELPERS.includes(label)) helpers.push(...namesOf(part.slice(colon + 1)));
    else {
      const at = part.indexOf('牵头');
      const by = at < 0 ? -1 : part.lastIndexOf('由', at);
      if (by < 0) continue;
      leads.push(...namesOf(part.slice(by + 1, at)));
      helpers.push(...namesOf(part.slice(at + 2)));
    }
    named = true;
  }
  if (!named) return null;
  const [lead = null, ...others] = leads;
  return { lead, cooperating: [...new Set([...others, ...helpers])].filter((name) => name !== lead) };
}

/** Names between 、 and ，; those within '各县(市、区)' are one. */
function namesOf(list: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let word = '';
  const end = (): void => {
    const name = cleaned(word);
    // '待国家确定责任单位后参照执行' is no name.
    if (name.length >= 2 && name.length <= LONGEST_NAME && !name.startsWith('待') && !name.includes('参照'))
      names.push(name);
    word = '';
  };
  for (const character of list) {
    if (character === '(') depth += 1;
    if (character === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && '、，,'.includes(character)) end();
    else word += character;
  }
  end();
  return names;
}

function cleaned(word: string): string {
  let name = word.trim();
  for (let ending: string | undefined = ''; ending !== undefined;) {
    ending = ENDINGS.find((one) => name.endsWith(one) && name !== `各${one}`);
    if (ending !== undefined) name = name.slice(0, -ending.length).trim();
  }
  return name;
}
