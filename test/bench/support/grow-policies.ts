/**
 * Policies in any number, grown from the five documents of the demonstration and always the same. Number n takes the
 * articles of document n mod 5 and, behind them, a run of those of the next one, so that no two are alike in length;
 * place names, years and amounts are others, so that a search is not a search in five texts; the items stay those of the
 * first document. Each is an input of policy.publish.
 */
import type { Input } from '../../../cloudfunctions/contract';
import { demoPolicies } from '../../../demo/policies/index';

type Record = Input<'policy.publish'>;

const PLACES = ['示例东市', '示例南市', '示例西市', '示例北市', '示例山县', '示例河县', '示例林区', '示例原旗'];
const REGIONS = ['150100', '150200', '150700', '150500', '150400', '150600', '150800', '150300'] as const;

function renamed(text: string, n: number): string {
  const place = PLACES[n % PLACES.length] ?? '';
  return text
    .replaceAll(/内蒙古自治区|内蒙古|太原市|太原|昆明市|昆明|聊城市|聊城/g, place)
    .replaceAll(/(?<=20)\d\d(?=年)/g, String(10 + (n % 20)))
    .replaceAll(/\d+(?=万元)/g, (amount) => String(Number(amount) + (n % 40)));
}

function grownPolicy(n: number): Record {
  const own = demoPolicies[n % demoPolicies.length];
  const other = demoPolicies[(n + 1) % demoPolicies.length];
  if (!own || !other) throw new Error('the demonstration has no policies');
  const taken = 1 + ((n * 7) % Math.max(1, other.articles.length - 1));
  const day = `20${String(10 + (n % 16)).padStart(2, '0')}-${String(1 + (n % 12)).padStart(2, '0')}-15`;
  return {
    ...own,
    slug: `bench-${n}`,
    title: `${renamed(own.title, n)}（${n}）`,
    docNo: `示例发〔${day.slice(0, 4)}〕${n}号`,
    issuedDay: day,
    effectiveDay: day,
    expiresDay: n % 3 === 0 ? '2019-12-31' : null,
    status: n % 3 === 0 ? 'expired' : 'in-force',
    regionId: REGIONS[n % REGIONS.length] ?? null,
    articles: [
      ...own.articles.map((article) => ({ ...article, text: renamed(article.text, n) })),
      ...other.articles
        .slice(0, taken)
        .map((article, at) => ({ ...article, articleId: `b${at + 1}`, text: renamed(article.text, n) })),
    ],
    items: own.items,
  };
}

export const grownPolicies = (count: number): Record[] => Array.from({ length: count }, (_, n) => grownPolicy(n));
