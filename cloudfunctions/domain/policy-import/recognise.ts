import { cleanText, isVisible } from '../../mechanisms/clean';
import { articlesOf, type Article } from './articles';
import { findIssuers } from './issuers';
import { withLineEnds } from './inline';
import { linesOf, pageEnd, type Line } from './lines';
import { markOf } from './numbering';
import { ownNumber } from './own-number';
import { withoutPhones } from './phones';
import { regionAtHead, regionIdOf, regionWithin, type Region } from './places';
import { closedDigits } from './plain';
import { withoutRadicals } from './radicals';
import { repealsOf, type Repeal } from './repeals';
import { signaturesOf } from './signatures';
import { lawHeadOf } from './law';
import { cutSections } from './sections';
import { agenciesIn, citesOf, kindsOf, type Agencies, type Kind } from './subjects';
import { findTitle } from './title';
import { findIssued, printedDay, type Issued } from './issued';
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
  level: Region['level'];
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
  /** Documents that it says are no longer to be applied. */
  repeals: Repeal[];
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
    const cleaned = withoutPhones(closedDigits(withoutRadicals(paragraph)), continued);
    phones += cleaned.count;
    if (paragraph.trim() !== '') continued = cleaned.count > 0;
    return cleaned.text;
  });
  if (phones > 0) findings.push({ field: 'articles', level: 'done', message: `已略去 ${phones} 个电话号码。` });
  const all = withLineEnds(linesOf(paragraphs));
  const found = findTitle(all, stem);
  const lines = all.slice(0, pageEnd(all, found.lines[1], isPoint));
  // a line of signs that nobody sees is no title
  const named = cleanText(found.title, false).slice(0, 200).trim();
  const title = isVisible(named) ? named : '未命名文件';
  if (found.from === 'first-line') check('title', '没有认出标题的格式，暂以第一行为标题，请核对。');
  if (found.from === 'file-name') check('title', '正文里没有标题，暂以文件名为标题，请核对。');

  const number = ownNumber(lines, found.lines, stem);
  const law = lawHeadOf(lines, found.lines[1]);
  const docNo = (number?.printed ?? law?.docNo)?.slice(0, 80) ?? null;
  if (docNo === null) check('docNo', '正文没有印文号，请核对。');
  else if (number?.certain === false) check('docNo', `正文没有印文号，文号 ${docNo} 取自文件名，请核对。`);
  // an order is signed in front of what it makes public
  const firstProse = lines.findIndex(({ text, cell }) => !cell && text.length > 15 && text.includes('。'));
  const signatures = signaturesOf(lines).filter(
    ({ at }) => at >= found.lines[1] || (firstProse >= 0 && at > firstProse),
  );
  const titleEnd = found.lines[1];
  const issued = findIssued(lines, { title, titleEnd, docNo, today, signatures });
  if (!issued.certain) check('issuedDay', issuedNote(issued));
  const issuers = findIssuers(lines, { cover: found.cover, title, lines: found.lines, docNo, signatures });
  if (issuers.names.length === 0) check('issuers', '没有找到发文机关，暂记“发文机关未注明”，请核对。');
  else if (!issuers.certain)
    check('issuers', `发文机关${issuers.names.join('、')}是按来源或正文推断的，或不在机关名录中，请核对。`);

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
  const region = regionOf([title, found.cover], issuers.names);
  if (region === null) check('regionName', '没有认出适用地区，请核对。');
  else if (!region.certain) check('regionName', `适用地区“${region.name}”不在行政区划名录中，或有同名地区，请核对。`);
  const draft = `${found.cover}${title}`.includes('征求意见稿');
  const issuedDay = issued.certain ? issued.day : null;
  const validity = findValidity(lines, { issued: issuedDay, printed: printedDay(lines), title: found.title });
  const effectiveDay = validity.effectiveDay ?? (validity.unread.length > 0 ? null : (law?.effectiveDay ?? null));
  for (const { field, said } of draft ? [] : validity.unread)
    check(
      field,
      `文中关于${field === 'effectiveDay' ? '施行日期' : '有效期'}的话没有读准（“${said.slice(0, 80)}”），请填写。`,
    );
  const repeals = repealsOf(lines, { title, docNo, effectiveDay, issuedDay });
  const guessed = issued.certain ? '' : `成文日期待核，暂记 ${issued.day}。`;

  return {
    proposal: {
      title,
      docNo,
      docNoNote: docNo === null ? '正文没有印文号。' : number?.certain === false ? '文号取自文件名。' : '',
      issuers: issuers.names.length > 0 ? issuers.names : [NO_ISSUER],
      issuedDay: issued.day,
      level: region?.level ?? 'region',
      regionName: region?.name ?? '',
      regionId: region === null ? null : regionIdOf(region.name),
      kinds: kindsOf(title, text),
      audience: '',
      effectiveDay: draft ? null : effectiveDay,
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
    repeals: draft ? [] : repeals,
    agencies: Object.fromEntries(
      articles.flatMap(({ articleId, text: words }) => {
        const named = agenciesIn(words);
        return named.lead.length + named.cooperating.length > 0 ? [[articleId, named]] : [];
      }),
    ),
  };
}

const issuedNote = ({ day, precision }: Issued): string =>
  precision === 'page'
    ? `正文没有成文日期，暂按网页上的日期 ${day}，请核对。`
    : precision === 'none'
      ? `正文没有成文日期，暂记导入之日 ${day}，请核对。`
      : `正文没有成文日期，按年份暂记为 ${day}，请核对。`;

/** What the title begins with, else what the issuers do, else the only area that the title names. */
function regionOf(titles: readonly string[], issuers: readonly string[]): Region | null {
  const heads = [...titles, ...issuers.slice(0, 1)].map(regionAtHead).filter((one) => one !== null);
  return heads.find(({ certain }) => certain) ?? heads[0] ?? regionWithin(titles[0] ?? '');
}

const isPoint = ({ text, cell }: Line): boolean => {
  const mark = cell ? null : markOf(text);
  return mark !== null && ['book', 'chapter', 'section', 'clause', 'one', 'paren-one', 'annex'].includes(mark.kind);
};
