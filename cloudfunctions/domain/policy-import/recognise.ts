import { cleanText, isVisible } from '../../mechanisms/clean';
import { articlesOf, type Article } from './articles';
import { findIssuers } from './issuers';
import { withLineEnds } from './inline';
import { linesOf } from './lines';
import { ownNumber } from './own-number';
import { withoutPhones } from './phones';
import { regionAtHead, regionIdOf } from './places';
import { cutSections } from './sections';
import { agenciesIn, citesOf, kindsOf, type Agencies, type Kind } from './subjects';
import { findTitle } from './title';
import { findIssued, type Issued } from './issued';
import { findValidity } from './validity';

/** `ask`: has to be filled in; `check`: recognised, but look; `done`: taken out or changed on purpose. */
export interface Finding {
  field: string;
  level: 'ask' | 'check' | 'done';
  message: string;
}

/** Stands where no issuer could be made out, until somebody fills it in. */
export const NO_ISSUER = '发文机关未注明';

/** What a document says about itself, in the fields of a policy's record; '' and [] where nothing was found. */
export interface Proposal {
  title: string;
  docNo: string | null;
  docNoNote: string;
  issuers: string[];
  issuedDay: string;
  level: 'national' | 'region' | 'prefecture';
  regionName: string;
  regionId: string | null;
  kinds: Kind[];
  audience: string;
  effectiveDay: string | null;
  expiresDay: string | null;
  validityNote: string;
  status: 'in-force' | 'draft-for-comment';
  articles: Article[];
  attachments: { title: string }[];
  cites: string[];
}

export interface Recognised {
  proposal: Proposal;
  /** The title is the file's name: it says nothing about which document this is. */
  titleFromFile: boolean;
  findings: Finding[];
  /** The file's own text without telephone numbers, paragraph by paragraph. */
  paragraphs: string[];
  /** For an article the paragraphs that it was made of: [first, last]. */
  places: Record<string, [number, number]>;
  /** Lead and cooperating agencies that an article names in brackets. */
  agencies: Record<string, Agencies>;
}

/**
 * Reads a policy document (R-POLICY 1, 6): title, 文号, issuers, days, region, kinds, articles under their printed numbers, annexes and cited documents.
 * Total and in linear time; nothing is invented: what is not there is a finding. `stem`: the file's name without its ending;
 * `today` ('YYYY-MM-DD') stands in where no year is named at all.
 */
export function recognise(original: readonly string[], { stem, today }: { stem: string; today: string }): Recognised {
  const findings: Finding[] = [];
  const check = (field: string, message: string): void => {
    findings.push({ field, level: 'check', message });
  };
  let phones = 0;
  let continued = false;
  const paragraphs = original.map((paragraph) => {
    const cleaned = withoutPhones(paragraph, continued);
    phones += cleaned.count;
    if (paragraph.trim() !== '') continued = cleaned.count > 0;
    return cleaned.text;
  });
  if (phones > 0) findings.push({ field: 'articles', level: 'done', message: `已略去 ${phones} 个电话号码。` });
  const lines = withLineEnds(linesOf(paragraphs));
  const found = findTitle(lines, stem);
  // a line of signs that nobody sees is no title
  const named = cleanText(found.title, false).slice(0, 200).trim();
  const title = isVisible(named) ? named : '未命名文件';
  if (found.from === 'first-line') check('title', '没有认出标题的格式，暂以第一行为标题，请核对。');
  if (found.from === 'file-name') check('title', '正文里没有标题，暂以文件名为标题，请核对。');

  const number = ownNumber(lines, found.lines, stem);
  const docNo = number?.printed.slice(0, 80) ?? null;
  if (number === null) check('docNo', '正文没有印文号，请核对。');
  else if (!number.certain) check('docNo', `正文没有印文号，文号 ${number.printed} 取自文件名，请核对。`);
  const issued = findIssued(lines, { title, docNo, today });
  if (!issued.certain) check('issuedDay', issuedNote(issued));
  const issuers = findIssuers(lines, { cover: found.cover, title, head: found.lines[0], docNo });
  if (issuers.names.length === 0) check('issuers', '没有找到发文机关，暂记“发文机关未注明”，请核对。');
  else if (!issuers.certain) check('issuers', `发文机关按来源、标题或正文推断为${issuers.names.join('、')}，请核对。`);

  const { sections, attachments } = cutSections(lines, found);
  const { articles, places } = articlesOf(sections);
  const [only] = articles;
  if (articles.length === 1 && only?.number === '前言') only.number = '正文';
  if (articles.length === 0) {
    articles.push({
      articleId: 'a1',
      number: '正文',
      heading: '',
      text: lines
        .map((line) => line.text)
        .join('\n')
        .slice(0, 19_000),
      level: 1,
    });
    check('articles', '除标题外没有找到正文，请核对。');
  }
  const text = articles.map((article) => `${article.heading}\n${article.text}`).join('\n');
  const region = regionAtHead(title) ?? regionAtHead(issuers.names[0] ?? '');
  if (region === null) check('regionName', '没有认出适用地区，请核对。');
  const validity = findValidity(lines, issued.certain ? issued.day : null);
  const guessed = issued.certain ? '' : `成文日期待核，暂记 ${issued.day}。`;
  const draft = `${found.cover}${title}`.includes('征求意见稿');

  return {
    proposal: {
      title,
      docNo,
      docNoNote: number === null ? '正文没有印文号。' : number.certain ? '' : '文号取自文件名。',
      issuers: issuers.names.length > 0 ? issuers.names : [NO_ISSUER],
      issuedDay: issued.day,
      level: region?.level ?? 'region',
      regionName: region?.name ?? '',
      regionId: region === null ? null : regionIdOf(region.name),
      kinds: kindsOf(title, text),
      audience: '',
      effectiveDay: draft ? null : validity.effectiveDay,
      expiresDay: draft ? null : validity.expiresDay,
      validityNote: `${guessed}${validity.note}`.slice(0, 300),
      status: draft ? 'draft-for-comment' : 'in-force',
      articles,
      attachments: attachments.slice(0, 40).map((name) => ({ title: name.slice(0, 200) })),
      cites: citesOf(text, title, docNo),
    },
    titleFromFile: found.from === 'file-name',
    findings,
    paragraphs,
    places,
    agencies: Object.fromEntries(
      articles.flatMap(({ articleId, text: words }) => {
        const named = agenciesIn(words);
        return named.lead.length + named.cooperating.length > 0 ? [[articleId, named]] : [];
      }),
    ),
  };
}

const issuedNote = ({ day, precision }: Issued): string =>
  precision === 'none'
    ? `正文没有成文日期，暂记导入之日 ${day}，请核对。`
    : `正文没有成文日期，按${precision === 'year' ? '年份' : '年月'}暂记为 ${day}，请核对。`;
