/** What must not compile over the registry of collections: `npm test -- types` finds a line here that compiles after all. */
import type { Database, Tx } from '../../cloudfunctions/platform/database';
import type { CaseDoc, SessionDoc } from '../../cloudfunctions/records';

const typed = async (db: Database, tx: Tx) => {
  const session: SessionDoc | null = await db.get('sessions', 's1');
  // @ts-expect-error there is no such collection
  await db.get('session', 's1');
  // @ts-expect-error the document is a session's
  const wrong: CaseDoc | null = await db.get('sessions', 's1');
  await db.find('cases', { 'about.id': 's1', holders: 'a', ended: false });
  // @ts-expect-error a case has no such field
  await db.find('cases', { sesionId: 's1' });
  // @ts-expect-error a state of its own
  await db.count('questions', { state: 'asked' });
  await db.update('outbox', 'm1', { state: 'sent' });
  // @ts-expect-error what it becomes is a moment
  await db.update('outbox', 'm1', { nextAt: 'soon' });
  // @ts-expect-error a field is missing
  await tx.add('questionQuotas', { _id: 'u1' });
  const [listed] = await db.find('policies', {}, { fields: ['title', 'articles.articleId'] });
  // @ts-expect-error what was not read is not there
  const text = listed?.articles[0]?.text as string;
  return [session?._id, wrong?._id, text, listed?.articles[0]?.articleId];
};

it('a collection decides the type of its documents, filters, changes and what of them was read', () => {
  expect(typed).toBeInstanceOf(Function);
});
