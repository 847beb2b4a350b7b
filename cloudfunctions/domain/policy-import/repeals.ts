import { findDates } from './dates';
import { namedIn, rowOf, sentencesIn, type Named } from './named-documents';
import type { Line } from './lines';
import { plain, titleKey } from './plain';

/** A document that this one says is no longer to be applied. */
export interface Repeal {
  /** Without 《》; '' when only its number stands there. */
  title: string;
  docNo: string | null;
  /** From this day on; null: the document does not say, or it was not read. */
  day: string | null;
  /** `overridden`: 以本文件为准, `part`: of some of its articles; both only for somebody to decide. */
  extent: 'whole' | 'part' | 'overridden';
}

const MOST = 200;
const VERBS = '废止|停止执行|停止施行|停止实施|失效|作废|不再执行|不再施行|不再适用|予以取消';
const VERB = new RegExp(VERBS, 'u');
/** Nothing is repealed by such a sentence. */
const AGAINST =
  /继续有效|不予废止|予以保留|废止前|未废止|或者?废止|废止或|修改或|适时|到期(?:后)?自行|如遇|如有|被废止|废止的?(?:除外|情况|程序|建议|目录|决定》|通知》|公告》)|项目|合同|协议|证书|资格|称号/u;
const PREVAIL = /以本(?:[^，。]{0,8})为准/u;
const PART = /第[一二三四五六七八九十百\d]+[条款项章]|部分(?:条款|内容)|有关(?:条款|规定|内容)|相关(?:条款|规定)/u;

/**
 * Documents that a text repeals: named in a sentence with 废止, 停止执行, 失效 or 以本…为准, by title, number or both; of a notice 关于废止… each document of
 * its list. `effectiveDay` stands for 同时, `issuedDay` for the notice's own.
 */
export function repealsOf(
  lines: readonly Line[],
  own: { title: string; docNo: string | null; effectiveDay: string | null; issuedDay: string | null },
): Repeal[] {
  const found = new Map<string, Repeal>();
  const day = own.effectiveDay ?? own.issuedDay;
  const keep = (named: Named, extent: Repeal['extent'], from: string | null): void => {
    const key = titleKey(named.title);
    if (named.docNo === own.docNo && own.docNo !== null) return;
    if (key !== '' && key === titleKey(own.title)) return;
    const known = [...found.values()].find(
      (one) =>
        (named.docNo !== null && one.docNo === named.docNo) ||
        (key !== '' && titleKey(one.title) === key && (one.docNo === null || named.docNo === null)),
    );
    if (known !== undefined) {
      if (known.docNo === null) known.docNo = named.docNo;
      if (known.title === '') known.title = named.title;
      return;
    }
    if (found.size < MOST)
      found.set(`${key}|${named.docNo ?? ''}`, { title: named.title, docNo: named.docNo, day: from, extent });
  };
  const isNotice =
    /关于(?:公布|印发|宣布)?[^《]{0,30}(?:废止|失效|停止执行)|废止[^。]{0,40}的(?:通知|决定|公告|通告)$/u.test(
      plain(own.title),
    ) && !/管理办法|规定》?$/u.test(own.title);
  const [inTitle] = isNotice ? namedIn(own.title) : [];
  if (inTitle !== undefined && VERB.test(own.title.slice(0, inTitle.start))) keep(inTitle, 'whole', day);
  let listing: Repeal['extent'] | null = null;
  for (const line of lines) {
    if (line.text.length > 20_000) continue;
    const units = plain(line.text);
    if (isNotice && /继续有效|予以修改|保留|修改的/u.test(units) && units.length < 60) listing = null;
    for (const sentence of sentencesIn(line.text)) {
      const said = plain(sentence);
      const named = namedIn(sentence);
      if (VERB.test(said) || PREVAIL.test(said)) {
        for (const { of, extent, from } of repealedIn(sentence, named, own)) keep(of, extent, from ?? day);
        const opens =
          /(?:废止|失效|停止执行)[^。]*(?:如下|目录|清单|文件|[:：])\s*$|(?:下列|以下|附件)[^。]{0,60}(?:废止|失效|停止执行)/u.test(
            said,
          );
        if (isNotice && opens) listing = 'whole';
        if (isNotice && /^.{0,40}(?:废止|失效|停止执行)的?[^。]{0,12}(?:文件)?(?:目录|清单)/u.test(said))
          listing = 'whole';
        continue;
      }
      if (listing === null) continue;
      const quoted = named.some(({ title }) => title !== '') ? named : rowOf(line);
      for (const one of quoted.length > 0 ? quoted : named) keep(one, listing, day);
    }
  }
  return [...found.values()];
}

/** Of the named documents those that the sentence's verb is about: in its clause, or in clauses that are nothing but names right before it. */
function repealedIn(
  sentence: string,
  named: readonly Named[],
  own: { effectiveDay: string | null },
): { of: Named; extent: Repeal['extent']; from: string | null }[] {
  const clauses = clausesOf(sentence, named);
  const found: { of: Named; extent: Repeal['extent']; from: string | null }[] = [];
  for (const [i, clause] of clauses.entries()) {
    const said = plain(clause.text);
    const prevails = PREVAIL.test(said);
    if (!VERB.test(outside(said)) && !prevails) continue;
    if (AGAINST.test(outside(said))) continue;
    let all = clause.named;
    for (let j = i - 1; j >= 0 && all.length >= 0; j -= 1) {
      const before = clauses[j];
      if (before === undefined || before.named.length === 0) break;
      if (
        !/^(?:原|此前|之前|此前印发的|原有的|和|及|以及|、|以前|同时|现行的?|[^《》]{0,24}(?:印发|发布|公布|下发|出台|制定)的?(?:原)?)?@(?:[、和及与以]*@)*(?:及其.{0,12}|等.{0,10}|文件?|同时|一并|均|也)?$/u.test(
          marked(before),
        )
      )
        break;
      all = [...before.named, ...all];
    }
    if (prevails && all.length === 0) all = named.filter(({ start }) => start < clause.start);
    // 以下文件宣布失效：《…》、《…》
    for (
      let j = i + 1;
      j < clauses.length && sentence.charAt((clauses[i + 1]?.start ?? 0) - 1).match(/[：:]/u) !== null;
      j += 1
    ) {
      const next = clauses[j];
      if (next === undefined || next.named.length === 0 || !/^[和及]?@(?:[、和及与以]*@)*等?$/u.test(marked(next)))
        break;
      all = [...all, ...next.named];
    }
    // 现决定废止《…》: what stands behind the verb
    const [date] = findDates(clause.text.split(VERB)[0] ?? '')
      .filter(({ precision }) => precision === 'day')
      .slice(-1);
    const at = outside(said).search(VERB);
    const explicit =
      date !== undefined && /自?@?.{0,4}起/u.test(clause.text.slice(date.end, date.end + 4)) ? date.day : null;
    for (const of of all) {
      const behind = at >= 0 && of.start > clause.start + at && of.start < clause.start + clause.text.length;
      if (
        behind &&
        !/(?:废止|停止执行|作废)\s*(?:了|以下|下列|原)?[:：]?$/u.test(
          plain(sentence.slice(0, of.start)).replace(/[^:：废止停执行作以下列原了]*$/u, ''),
        ) &&
        !/(?:废止|停止执行)[^，]{0,30}$/u.test(plain(sentence.slice(clause.start, of.start)))
      )
        continue;
      const tail = plain(sentence.slice(of.end, of.end + 24)).split(/[，,、]/u)[0] ?? '';
      const extent = prevails && !VERB.test(outside(said)) ? 'overridden' : PART.test(tail) ? 'part' : 'whole';
      // 自2023年6月1日起施行…同时废止 is the document's own day
      found.push({ of, extent, from: explicit ?? own.effectiveDay });
    }
  }
  return found;
}

/** Without what stands in 《》: '《关于废止…的决定》' repeals nothing. */
const outside = (text: string): string => text.replaceAll(/《[^》]{0,160}》/gu, (name) => '〇'.repeat(name.length));

interface Clause {
  text: string;
  start: number;
  named: Named[];
}

function clausesOf(sentence: string, named: readonly Named[]): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (let i = 0; i <= sentence.length; i += 1) {
    const inside = named.some((one) => i >= one.start && i < one.end);
    if (i < sentence.length && (inside || !'，,：:'.includes(sentence.charAt(i)))) continue;
    const text = sentence.slice(start, i);
    clauses.push({ text, start, named: named.filter((one) => one.start >= start && one.start < i) });
    start = i + 1;
  }
  return clauses;
}

function marked({ text, start, named }: Clause): string {
  let said = '';
  let from = 0;
  for (const one of named) {
    said += `${text.slice(from, one.start - start)}@`;
    from = one.end - start;
  }
  return plain(said + text.slice(from)).replaceAll(' ', '');
}
