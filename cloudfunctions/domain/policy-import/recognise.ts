import { articlesOf, type Article } from './articles';
import { documentNumberOfLine } from './find-numbers';
import { findIssuers } from './issuers';
import { linesOf, scraped } from './lines';
import { withoutPhones } from './phones';
import { regionAtHead, regionIdOf, type RegionId } from './places';
import { cutSections } from './sections';
import { agenciesIn, citesOf, kindsOf, type Agencies, type Kind } from './subjects';
import { findTitle } from './title';
import { findIssued, findValidity } from './validity';

/** `ask`: has to be filled in; `check`: recognised, but look; `done`: taken out or changed on purpose. */
export interface Finding {
  field: string;
  level: 'ask' | 'check' | 'done';
  message: string;
}

/** What a document says about itself, in the fields of a policy's record; '' and [] where nothing was found. */
export interface Proposal {
  title: string;
  docNo: string | null;
  docNoNote: string;
  issuers: string[];
  issuedDay: string;
  level: 'national' | 'region' | 'prefecture';
  regionName: string;
  regionId: RegionId | null;
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
 * Total and in linear time; nothing is invented: what is not there is a finding. `stem` is the file's name without its ending.
 */
export function recognise(original: readonly string[], { stem, today }: { stem: string; today: string }): Recognised {
  const findings: Finding[] = [];
  let phones = 0;
  let continued = false;
  const paragraphs = original.map((paragraph) => {
    const cleaned = withoutPhones(paragraph, continued);
    phones += cleaned.count;
    if (paragraph.trim() !== '') continued = cleaned.count > 0;
    return cleaned.text;
  });
  if (phones > 0) findings.push({ field: 'articles', level: 'done', message: `已略去 ${phones} 个电话号码。` });
  const lines = linesOf(paragraphs);
  const found = findTitle(lines, stem);
  const title = found.title.slice(0, 200).trim();
  if (!found.certain) findings.push({ field: 'title', level: 'check', message: '没有认出标题的格式，请核对标题。' });

  const docNo = headNumber(lines.slice(0, 60));
  if (docNo === null) findings.push({ field: 'docNo', level: 'check', message: '正文没有印文号，请核对。' });
  const issued = findIssued(lines, title);
  if (issued === null) findings.push({ field: 'issuedDay', level: 'ask', message: '没有找到成文日期，请填写。' });
  else if (!issued.certain)
    findings.push({
      field: 'issuedDay',
      level: 'check',
      message: `正文没有成文日期，按文中年份暂记为 ${issued.day}，请核对。`,
    });
  const issuers = findIssuers(lines, found.cover, title, found.lines[0]);
  if (issuers.names.length === 0)
    findings.push({ field: 'issuers', level: 'ask', message: '没有找到发文机关，请填写。' });
  else if (!issuers.certain)
    findings.push({
      field: 'issuers',
      level: 'check',
      message: `发文机关按来源或标题推断为${issuers.names.join('、')}，请核对。`,
    });

  const { sections, attachments } = cutSections(lines, found);
  const { articles, places } = articlesOf(sections);
  if (articles.length === 0) findings.push({ field: 'articles', level: 'ask', message: '没有找到正文，请补充条款。' });
  const text = articles.map((article) => `${article.heading}\n${article.text}`).join('\n');
  const region = regionAtHead(title) ?? regionAtHead(issuers.names[0] ?? '');
  if (region === null) findings.push({ field: 'regionName', level: 'check', message: '没有认出适用地区，请核对。' });
  const validity = findValidity(lines, issued?.certain === true ? issued.day : null);
  const guessed = issued !== null && !issued.certain ? `成文日期待核：正文只有年份，暂记 ${issued.day}。` : '';
  const draft = `${found.cover}${title}`.includes('征求意见稿');

  return {
    proposal: {
      title,
      docNo,
      docNoNote: docNo === null ? '正文没有印文号。' : '',
      issuers: issuers.names,
      issuedDay: issued?.day ?? '',
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

function headNumber(lines: readonly { text: string }[]): string | null {
  for (const { text } of lines) {
    const entry = scraped(text);
    const number = documentNumberOfLine(entry === null ? text : entry.value);
    if (number !== null) return number;
  }
  return null;
}
