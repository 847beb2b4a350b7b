import { matchItem, withStatedArea } from '../../domain/match';
import { dayOf } from '../../domain/time';
import { command } from '../../platform/cloud';
import type { Database } from '../../platform/database';
import { enqueue } from '../../platform/outbox';
import type { TimerContext } from '../../entry/serve';
import { rulesAt, smeSize } from '../../programmes';
import { toldKey, type EnterpriseDoc, type ItemNewsDoc, type PolicyDoc } from '../../records';

type NewItem = PolicyDoc['items'][number];
/** What there is to tell: the version that brought it, with the items that are news. */
interface News extends Pick<ItemNewsDoc, '_id' | 'policyId' | 'at'> {
  title: string;
  regionName: string;
  items: NewItem[];
}

/** Enterprises looked at in one step; after each the place is kept, so that a run that is cut off goes on there. */
const STEP = 200;
/** Keys of items remembered for one person: more than all that are open at any time. */
const REMEMBERED = 2000;
const NAMED = 3;

/** Tells whose enterprise fits a new item (R-POLICY 4), once a person and item, all items of one publication in one message. */
export async function tellOfNewItems({ db }: TimerContext): Promise<void> {
  for (const news of await db.find('itemNews', { done: false, itemIds: command.exists(true) }, { limit: 20 }))
    await tellAll(db, news);
}

async function tellAll(db: Database, news: ItemNewsDoc): Promise<void> {
  const current = await db.get('policies', news.policyId);
  const version =
    `${news.policyId}#${current?.version}` === news._id ? current : await db.get('policyVersions', news._id);
  const items = version?.items.filter(({ itemId }) => news.itemIds.includes(itemId)) ?? [];
  const told: News = { ...news, title: version?.title ?? '', regionName: version?.regionName ?? '', items };
  for (let after = news.after; ;) {
    const enterprises = await db.find('enterprises', { tellMe: true, _id: command.gt(after) }, { limit: STEP });
    for (const enterprise of enterprises) {
      const fitting = fittingItems(told, enterprise);
      if (fitting.length > 0) await tell(db, told, enterprise._id, fitting);
    }
    after = enterprises.at(-1)?._id ?? after;
    const done = enterprises.length < STEP;
    await db.update('itemNews', news._id, { after, done });
    if (done) return;
  }
}

function fittingItems({ items, at, regionName }: News, { enterprise }: EnterpriseDoc): NewItem[] {
  const today = dayOf(at);
  const facts = { profile: enterprise, sizeRules: rulesAt(smeSize, today), today };
  return items.filter((item) => matchItem(withStatedArea(item, regionName), facts).fit === 'fits');
}

/** In one transaction with the mark that they were told: of two runs at once, one tells. */
async function tell(db: Database, { _id, policyId, title, at }: News, userId: string, items: NewItem[]): Promise<void> {
  await db.transaction(async (tx) => {
    const kept = await tx.get('enterprises', userId);
    if (!kept?.tellMe) return;
    const fresh = items.filter((item) => !kept.told.includes(toldKey(policyId, item.itemId)));
    if (fresh.length === 0) return;
    const keys = fresh.map((item) => toldKey(policyId, item.itemId));
    await tx.update('enterprises', userId, { told: [...kept.told, ...keys].slice(-REMEMBERED) });
    const named = fresh.slice(0, NAMED).map((item) => item.title);
    const more = fresh.length > NAMED ? `等 ${fresh.length} 条` : '';
    await enqueue(
      tx,
      {
        userId,
        template: 'policy-fits',
        title: '有新政策符合贵企业的条件',
        body: `${named.join('、')}${more}（《${title}》）`,
        page: `packages/policy/match/index?policyId=${policyId}`,
      },
      at,
      `policy-fits:${_id}`,
    );
  });
}
