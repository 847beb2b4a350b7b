import { matchItem } from '../../domain/match';
import { dayOf } from '../../domain/time';
import { command } from '../../platform/cloud';
import type { Database } from '../../platform/database';
import { enqueue } from '../../platform/outbox';
import type { TimerContext } from '../../entry/serve';
import { rulesAt, smeSize } from '../../programmes';
import { toldKey, type EnterpriseDoc, type ItemNewsDoc, type NewItem } from '../../records';

/** Enterprises looked at in one step; after each the place is kept, so that a run that is cut off goes on there. */
const STEP = 200;
/** Keys of items remembered for one person: more than all that are open at any time. */
const REMEMBERED = 2000;
const NAMED = 3;

/** Tells whose enterprise fits a new item (R-POLICY 4), once a person and item, all items of one publication in one message. */
export async function tellOfNewItems({ db }: TimerContext): Promise<void> {
  for (const news of await db.find('itemNews', { done: false }, { limit: 20 })) await tellAll(db, news);
}

async function tellAll(db: Database, news: ItemNewsDoc): Promise<void> {
  for (let after = news.after; ;) {
    const enterprises = await db.find('enterprises', { tellMe: true, _id: command.gt(after) }, { limit: STEP });
    for (const enterprise of enterprises) {
      const fitting = fittingItems(news, enterprise);
      if (fitting.length > 0) await tell(db, news, enterprise._id, fitting);
    }
    after = enterprises.at(-1)?._id ?? after;
    const done = enterprises.length < STEP;
    await db.update('itemNews', news._id, { after, done });
    if (done) return;
  }
}

function fittingItems({ items, at }: ItemNewsDoc, { enterprise }: EnterpriseDoc): NewItem[] {
  const today = dayOf(at);
  const facts = { profile: enterprise, sizeRules: rulesAt(smeSize, today), today };
  return items.filter((item) => matchItem(item, facts).fit === 'fits');
}

/** In one transaction with the mark that they were told: of two runs at once, one tells. */
async function tell(db: Database, news: ItemNewsDoc, userId: string, items: NewItem[]): Promise<void> {
  const { policyId, policyTitle } = news;
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
        body: `${named.join('、')}${more}（《${policyTitle}》）`,
        page: `packages/policy/match/index?policyId=${policyId}`,
      },
      news.at,
      `policy-fits:${news._id}`,
    );
  });
}
