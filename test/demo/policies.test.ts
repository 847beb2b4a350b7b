import { publish } from '../../cloudfunctions/contract/policy';
import { condition } from '../../cloudfunctions/contract/policy/condition';
import type { Condition } from '../../cloudfunctions/contract/policy/condition';
import { demoPolicies } from '../../demo/policies/index';
import type { DemoArticle, DemoPolicy, PolicyItem } from '../../demo/policies/index';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function policyOf(slug: string): DemoPolicy {
  const found = demoPolicies.find((policy) => policy.slug === slug);
  if (!found) throw new Error(`no policy ${slug}`);
  return found;
}

function articleOf(policy: DemoPolicy, item: PolicyItem): DemoArticle {
  const found = policy.articles.find((article) => article.articleId === item.articleId);
  if (!found) throw new Error(`${item.itemId}: no article ${item.articleId}`);
  return found;
}

function itemOf(itemId: string): PolicyItem {
  const found = demoPolicies.flatMap((policy) => policy.items).find((item) => item.itemId === itemId);
  if (!found) throw new Error(`no item ${itemId}`);
  return found;
}

function isRealDay(day: string): boolean {
  return DAY.test(day) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

const allItems = demoPolicies.flatMap((policy) => policy.items.map((item) => ({ policy, item })));

describe('R-POLICY 1: the five source documents as records', () => {
  test('R-POLICY 1: five documents, each slug once', () => {
    expect(new Set(demoPolicies.map((policy) => policy.slug)).size).toBe(5);
    expect(demoPolicies).toHaveLength(5);
  });

  test.each(demoPolicies.map((policy) => [policy.slug, policy] as const))(
    'R-POLICY 1: %s has articles a1, a2, … in order, none empty',
    (_slug, policy) => {
      expect(policy.articles.map((article) => article.articleId)).toEqual(
        policy.articles.map((_, index) => `a${String(index + 1)}`),
      );
      const empty = policy.articles.filter(
        (article) => !article.text.trim() || !article.heading.trim() || !article.number.trim(),
      );
      expect(empty).toEqual([]);
      expect(new Set(policy.articles.map((article) => article.number)).size).toBe(policy.articles.length);
    },
  );

  test.each(demoPolicies.map((policy) => [policy.slug, policy] as const))(
    'R-POLICY 1: %s says who issued it, when, and until when it holds',
    (_slug, policy) => {
      const days = [policy.issuedDay, policy.effectiveDay, policy.expiresDay, ...policy.items.map((i) => i.deadline)];
      expect(days.filter((day) => day !== null && !isRealDay(day))).toEqual([]);
      if (policy.effectiveDay && policy.expiresDay) expect(policy.effectiveDay <= policy.expiresDay).toBe(true);
      if (policy.issuedDayPrecision !== 'day') expect(policy.issuedDayNote).toContain('没有日期');
      if (policy.docNo === null) expect(policy.docNoNote).toMatch(/没有.*文号/);
      expect(policy.issuers.length).toBeGreaterThan(0);
      expect(policy.validityNote).not.toBe('');
      expect(policy.kinds.length).toBeGreaterThan(0);
    },
  );

  test.each([
    ['nmg-2018-lecture-hall', '内经信投规字〔2018〕200号', '2018-04-26', '2020-12-31', 'expired'],
    ['nmg-2011-implementation-year', null, '2011-04-01', '2011-12-31', 'expired'],
    ['taiyuan-2015-startup-base-city', null, '2015-01-01', '2017-12-31', 'expired'],
    ['kunming-2020-service-platform', null, '2020-03-19', '2022-12-31', 'expired'],
    ['liaocheng-2021-demo-platform', null, '2021-04-22', null, 'draft-for-comment'],
  ])('R-POLICY 1: %s is numbered, dated and limited as printed', (slug, docNo, issuedDay, expiresDay, status) => {
    expect(policyOf(slug)).toMatchObject({ docNo, issuedDay, expiresDay, status });
  });
});

describe('R-POLICY 6: the records can be published', () => {
  test.each(demoPolicies.map((policy) => [policy.slug, policy] as const))(
    'R-POLICY 6: policy.publish takes %s as it is, and keeps every article and item',
    (_slug, policy) => {
      const taken = publish.input.parse(policy);
      expect(taken.articles.map(({ text }) => text)).toEqual(policy.articles.map(({ text }) => text));
      expect(taken.items.map(({ quote }) => quote)).toEqual(policy.items.map(({ quote }) => quote));
    },
  );
});

describe('R-POLICY 1: policy items', () => {
  test.each([
    ['nmg-2011-implementation-year', 'py-', 16],
    ['nmg-2011-implementation-year', 'pc-', 5],
    ['taiyuan-2015-startup-base-city', 'ty-fin-', 14],
    ['taiyuan-2015-startup-base-city', 'ty-tax-', 3],
    ['taiyuan-2015-startup-base-city', 'ty-gov-', 9],
    ['taiyuan-2015-startup-base-city', 'ty-soc-', 14],
    ['taiyuan-2015-startup-base-city', 'ty-space-', 6],
    ['nmg-2018-lecture-hall', 'lh-', 18],
    ['kunming-2020-service-platform', 'km-', 7],
    ['liaocheng-2021-demo-platform', 'lc-', 13],
  ])('R-PY 1, R-TY 6: %s has its items %s: %i', (slug, prefix, count) => {
    expect(policyOf(slug).items.filter((item) => item.itemId.startsWith(prefix))).toHaveLength(count);
  });

  test('R-POLICY 1: every item has an id of its own', () => {
    expect(new Set(allItems.map(({ item }) => item.itemId)).size).toBe(allItems.length);
    expect(allItems).toHaveLength(105);
  });

  test.each(allItems.map(({ policy, item }) => [item.itemId, policy, item] as const))(
    'R-POLICY 1: %s quotes its own article and says what, who and where',
    (_id, policy, item) => {
      const { text } = articleOf(policy, item);
      expect(text).toContain(item.quote);
      expect(item.quote.length).toBeGreaterThanOrEqual(6);
      expect(item.quote.length).toBeLessThanOrEqual(60);
      if (item.amount) {
        expect(text).toContain(item.amount.quote);
        expect(item.amount.quote.length).toBeLessThanOrEqual(60);
      }
      for (const words of [
        item.title,
        item.summary,
        item.audience,
        item.whereToApply,
        item.clause,
        ...item.conditions,
      ]) {
        expect(words.trim()).not.toBe('');
      }
      expect(item.conditions.length).toBeGreaterThan(0);
      expect(policy.kinds.concat('other')).toContain(item.kind);
      // Our own words, not the document's: the summary is no copy of a sentence.
      expect(text).not.toContain(item.summary);
    },
  );

  test.each(
    allItems
      .filter(({ item }) => /^(py|ty)-/.test(item.itemId))
      .map(({ policy, item }) => [item.itemId, policy, item] as const),
  )('R-PY 1, R-TY 6: %s names the agencies that its article names', (_id, policy, item) => {
    expect(item.leadAgency).not.toBeNull();
    // Carriers take their districts from the chapter's last part, headings with several parts the agencies of all parts.
    const { number } = articleOf(policy, item);
    const heading = item.itemId.startsWith('ty-space-') ? '六（一）' : number.replace(/^(六（三）\d)（\d）$/, '$1');
    const text = policy.articles
      .filter((article) => article.number.startsWith(heading))
      .map((article) => article.text)
      .join('\n')
      .replaceAll(/[()]/g, (bracket) => (bracket === '(' ? '（' : '）'));
    const printed = (agency: string) => {
      const short = agency
        .replace(/^.*（(市示范办)）$/, '$1')
        .replace(/^太原(?=高新区)/, '')
        .replace(/^太原市/, '市');
      return (
        text.includes(short) ||
        text.includes(short.replace(/^自治区/, '')) ||
        text.includes(short.replace('各县（市、区）、', '各县（市、区）和'))
      );
    };
    expect([item.leadAgency ?? '', ...item.cooperatingAgencies].filter((agency) => !printed(agency))).toEqual([]);
  });

  test('R-PY 1: only the group on organisation has no cooperating agency', () => {
    const groups = policyOf('nmg-2011-implementation-year').items.filter(({ itemId }) => itemId.startsWith('py-'));
    const alone = groups.filter((item) => !item.cooperatingAgencies.length);
    expect(alone.map((item) => item.itemId)).toEqual(['py-5-4']);
  });

  test('R-PY 1: every group cites document numbers that its article prints', () => {
    const policy = policyOf('nmg-2011-implementation-year');
    for (const item of policy.items.filter(({ itemId }) => itemId.startsWith('py-'))) {
      expect(item.citedDocNos.length).toBeGreaterThan(0);
      const { text } = articleOf(policy, item);
      expect(item.citedDocNos.filter((docNo) => !text.includes(docNo))).toEqual([]);
    }
  });

  // 1 yuan = 100 分: 50 万元 = 50 × 10,000 × 100.
  test.each([
    ['km-centre', 50_000_000],
    ['km-platform', 5_000_000],
    ['km-base', 10_000_000],
    ['lh-subsidy', 8_000_000],
    ['lh-subsidy-cap', 8_000_000],
    ['lh-study-tour', 40_000],
    ['py-6-2', null],
  ])('R-KM 5, R-MONEY 2–3: %s pays at most %p 分', (itemId, maxFen) => {
    expect(itemOf(itemId).amount).toMatchObject({ maxFen });
  });
});

/** Every condition inside a condition, itself included. */
function parts(when: Condition): Condition[] {
  if ('all' in when) return [when, ...when.all.flatMap(parts)];
  if ('any' in when) return [when, ...when.any.flatMap(parts)];
  if ('not' in when) return [when, ...parts(when.not)];
  return [when];
}

const stated = ({ requirements }: PolicyItem) => requirements.flatMap(({ when }) => (when === null ? [] : parts(when)));

describe('R-POLICY 4: the conditions of the items as data', () => {
  const AREAS: Record<string, string> = {
    'nmg-2018-lecture-hall': '150000',
    'nmg-2011-implementation-year': '150000',
    'taiyuan-2015-startup-base-city': '140100',
    'kunming-2020-service-platform': '530100',
    'liaocheng-2021-demo-platform': '371500',
  };

  test.each(allItems.map(({ policy, item }) => [item.itemId, policy, item] as const))(
    'R-POLICY 4: %s names its area first, and what else it demands',
    (_id, policy, item) => {
      expect(item.requirements[0]?.when).toEqual({ area: [AREAS[policy.slug]] });
      // One requirement alone only where the document itself says no more.
      if (item.requirements.length === 1) expect(item.conditions.join()).toContain('文件没有写');
      for (const { text, when } of item.requirements) {
        expect(text.trim()).not.toBe('');
        if (when !== null) expect(condition.parse(when)).toEqual(when);
      }
      expect(new Set(item.requirements.map(({ text }) => text)).size).toBe(item.requirements.length);
    },
  );

  test.each(allItems.map(({ policy, item }) => [item.itemId, policy, item] as const))(
    'R-POLICY 4: %s has every clause in an article of its document, one of them in its own',
    (_id, policy, item) => {
      const articles = item.requirements.map(({ clause }) =>
        policy.articles
          .filter(({ number }) => clause.startsWith(number))
          .reduce<DemoArticle | null>((best, at) => (best && best.number.length >= at.number.length ? best : at), null),
      );
      expect(item.requirements.filter((_, index) => articles[index] === null)).toEqual([]);
      if (item.requirements.length > 1) {
        const own = articleOf(policy, item).number;
        const within = articles.filter(
          (at) => at && (at.number.startsWith(own) || own.startsWith(at.number) || item.clause.startsWith(at.number)),
        );
        expect(within.length).toBeGreaterThan(0);
      }
    },
  );

  test('R-POLICY 4: the same question always has the same words, and other words ask another question', () => {
    const asked = allItems.flatMap(({ item }) => stated(item).flatMap((part) => ('question' in part ? [part] : [])));
    const words = new Map(asked.map(({ question, ask }) => [question, ask]));
    expect(asked.filter(({ question, ask }) => words.get(question) !== ask)).toEqual([]);
    expect(new Set(words.values()).size).toBe(words.size);
    expect([...words.values()].filter((ask) => !ask.endsWith('？'))).toEqual([]);
  });

  // 第七条: 2 years = 24 months, 200万元 = 2,000,000 × 100 分, relaxed to 100万元 and 10 people.
  test.each([
    ['lc-title', { amount: 'ageMonths', atLeast: 24 }],
    ['lc-title', { amount: 'assetsFen', atLeast: 200_000_000 }],
    ['lc-title', { amount: 'staff', atLeast: 15 }],
    ['lc-title-public-institution', { amount: 'assetsFen', atLeast: 100_000_000 }],
    ['lc-title-public-institution', { amount: 'staff', atLeast: 10 }],
    ['lc-startup', { amount: 'ageMonths', below: 36 }],
    ['lh-contract', { amount: 'ageMonths', atLeast: 12 }],
    ['py-3-1', { amount: 'ageMonths', below: 36 }],
  ])('R-LC 2, R-POLICY 4: %s bounds %j', (itemId, bound) => {
    expect(stated(itemOf(itemId))).toContainEqual(bound);
  });

  test('R-POLICY 4: the documents bound no other figure', () => {
    const bounded = allItems.filter(({ item }) => stated(item).some((part) => 'amount' in part));
    expect(bounded.map(({ item }) => item.itemId).sort()).toEqual([
      'lc-startup',
      'lc-title',
      'lc-title-public-institution',
      'lh-contract',
      'py-3-1',
    ]);
  });

  test.each([
    ['km-centre', '就高不重复'],
    ['km-platform', '就高不重复'],
    ['km-base', '就高不重复'],
    ['lh-subsidy', '盟市不再重复补贴'],
    ['lh-subsidy-cap', '盟市不再重复补贴'],
    ['py-6-2', '可继续享受2年低保待遇'],
  ])('R-KM 5, R-POLICY 4: %s says what it may be had together with: %s', (itemId, words) => {
    expect(itemOf(itemId).combinable).toContain(words);
  });

  test('R-POLICY 4: the last day is the one that the source names', () => {
    const dated = allItems.flatMap(({ item }) => (item.deadlineDay ? [[item.itemId, item.deadlineDay]] : []));
    expect(dated).toEqual([
      ['lh-contract', '2018-05-16'],
      ['lh-premium-course', '2018-05-16'],
      ['lc-comment', '2021-05-22'],
    ]);
  });
});

describe('Figures of the documents that other rules rest on', () => {
  test('R-PLAN 1: the rows of 附件3 add up to its last row', () => {
    const annex = policyOf('nmg-2018-lecture-hall').articles.find((article) => article.number === '附件3');
    const rows = (annex?.text ?? '').split('\n').map((line) => line.split('｜'));
    const regions = rows.filter(([no]) => Number(no) >= 1 && Number(no) <= 15);
    const total = rows.find(([no]) => no === '16');
    expect(regions).toHaveLength(15);
    expect(regions.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(Number(total?.[2]));
    expect(regions.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(30_000);
  });

  test('R-LC 4: 第十二条 of Liaocheng lists 14 documents', () => {
    const article = policyOf('liaocheng-2021-demo-platform').articles.find(({ number }) => number === '第十二条');
    expect(article?.text.match(/^\([一二三四五六七八九十]+\)/gm)).toHaveLength(14);
  });

  test('R-KM, R-LC: 21 and 26 articles', () => {
    const numbered = (slug: string) => policyOf(slug).articles.filter(({ number }) => /^第.+[条條]$/.test(number));
    expect(numbered('kunming-2020-service-platform')).toHaveLength(21);
    expect(numbered('liaocheng-2021-demo-platform')).toHaveLength(26);
  });
});

describe('No personal data of officials', () => {
  // Strings only: an amount in 分 may well have eight digits.
  const everything = JSON.stringify(demoPolicies, (_key, value: unknown) =>
    typeof value === 'number' ? undefined : value,
  );

  test.each([
    ['a mobile number', /(?<!\d)1[3-9]\d{9}(?!\d)/],
    ['a landline with its area code', /(?<!\d)0\d{2,3}[-－—\s]?\d{7,8}(?!\d)/],
    ['an eight-digit landline', /(?<!\d)[2-8]\d{7}(?!\d)/],
    ['an e-mail address', /[\w.]+@[\w.]+/],
  ])('no %s anywhere', (_what, pattern) => {
    expect(everything.match(pattern)).toBeNull();
  });

  test.each([
    '联系人:',
    '聯系人及電話',
    '电话:',
    '组 长:',
    '副组长:',
    '自治区中小企业局综合处 ',
    '自治区枢纽服务平台 ',
  ])('what follows “%s” in a text is left out', (label) => {
    const lines = demoPolicies.flatMap(({ articles }) => articles.flatMap(({ text }) => text.split('\n')));
    const labelled = lines.filter((line) => line.includes(label));
    expect(labelled.length).toBeGreaterThan(0);
    expect(labelled.filter((line) => !line.includes('[…]'))).toEqual([]);
  });
});
