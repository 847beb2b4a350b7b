import { publish } from '../../cloudfunctions/contract/policy';
import { matchItem } from '../../cloudfunctions/domain/match';
import { statusOn } from '../../cloudfunctions/domain/policy';
import { operations } from '../../cloudfunctions/contract';
import { rulesAt, smeSize } from '../../cloudfunctions/programmes';
import { demoPolicies, nationalPolicies } from '../../demo/policies/index';
import { enterprises } from '../../demo/steps/enterprises';

const items = nationalPolicies.flatMap((policy) => policy.items.map((item) => ({ policy, item })));
const openOn = (today: string) =>
  items.filter(
    ({ policy, item }) =>
      statusOn(policy, today) === 'in-force' && (item.deadlineDay === null || item.deadlineDay >= today),
  );

describe('R-POLICY 1: what the state gives, in summary', () => {
  test('R-POLICY 1: 24 documents and 47 items, each id once, none that the five have', () => {
    const known = demoPolicies.flatMap((policy) => [policy.slug, ...policy.items.map(({ itemId }) => itemId)]);
    const ids = [...nationalPolicies.map(({ slug }) => slug), ...items.map(({ item }) => item.itemId)];
    expect(ids).toHaveLength(24 + 47);
    expect(new Set([...known, ...ids]).size).toBe(known.length + ids.length);
  });

  // the demonstration's moment in the tests, the day of the last check, and a day after the measures of 2026 have ended
  test.each([
    ['2026-06-10', 47],
    ['2026-11-28', 47],
    ['2027-03-01', 42],
  ])('R-POLICY 1: on %s %i items are in force, never fewer than 30', (today, count) => {
    expect(openOn(today)).toHaveLength(count);
    expect(count).toBeGreaterThanOrEqual(30);
  });

  test.each(nationalPolicies.map((policy) => [policy.slug, policy] as const))(
    'R-POLICY 1: %s has source, owner, day of its check and the word that the original decides',
    (_slug, policy) => {
      expect(policy).toMatchObject({ summarised: true, checkedDay: '2026-11-28', status: 'in-force' });
      for (const said of [policy.sourceAddress, policy.owner, policy.checkNote, policy.validityNote])
        expect(said).not.toBe('');
      if (policy.docNo === null) expect(policy.docNoNote).toMatch(/^没有文号/);
      expect(publish.input.parse(policy)).toMatchObject({ sourceAddress: policy.sourceAddress, summarised: true });
      expect(policy.articles.map(({ articleId }) => articleId)).toEqual(policy.articles.map((_, at) => `a${at + 1}`));
      expect(new Set(policy.articles.map(({ number }) => number)).size).toBe(policy.articles.length);
      expect(policy.articles.filter(({ text, heading }) => !text.trim() || !heading.trim())).toEqual([]);
    },
  );

  test.each(items.map(({ policy, item }) => [item.itemId, policy, item] as const))(
    'R-POLICY 1: %s stands on an article of its document, with its conditions and how sure it is',
    (_id, policy, item) => {
      const text = policy.articles.find(({ articleId }) => articleId === item.articleId)?.text ?? '';
      expect(text).toContain(item.quote);
      expect(item.quote.length).toBeGreaterThanOrEqual(6);
      if (item.amount) expect(text).toContain(item.amount.quote);
      expect(text).not.toContain(item.summary);
      expect(item.checkNote).not.toBe('');
      expect(item.requirements.length).toBeGreaterThan(0);
      expect(item.conditions).toEqual(item.requirements.map((requirement) => requirement.text));
    },
  );

  test('R-POLICY 4: every clause of a requirement names an article of its document', () => {
    const lost = items.flatMap(({ policy, item }) =>
      item.requirements
        .filter(({ clause }) => !policy.articles.some(({ number }) => clause.startsWith(number)))
        .map(({ clause }) => [item.itemId, clause]),
    );
    expect(lost).toEqual([]);
  });
});

test('R-POLICY 4: the first page of what the firm of the demonstration can have is not empty', () => {
  const [, firm] = enterprises[0] ?? [];
  const today = '2026-06-10';
  const { enterprise: profile } = operations['enterprise.save'].input.parse({ enterprise: firm, requestKey: 'k' });
  const facts = { profile, sizeRules: rulesAt(smeSize, today), today };
  const fits = openOn(today).map(({ item }) => [item.itemId, matchItem(item, facts).fit]);
  // a small dairy in Hohhot that has answered nothing yet
  expect(fits.filter(([, fit]) => fit === 'fits')).toEqual([['spl-free-advice', 'fits']]);
  expect(fits.filter(([, fit]) => fit === 'may-fit').length).toBeGreaterThanOrEqual(20);
});
