/**
 * What was on record before it was refused: one number of several people, and parties that one person must not be together (Roles, 27 Nov). Found and said,
 * to the bureau, with what to do; nothing is changed by it.
 */
import type { Output } from '../../contract';
import type { Context, TimerContext } from '../../entry/serve';
import { handle } from '../../entry/serve';
import { mayHold } from '../../mechanisms/party';
import { command } from '../../platform/cloud';
import type { Database } from '../../platform/database';
import { idOf } from '../../platform/ids';
import { outboxMessage } from '../../platform/outbox';
import { lectureHallSetting, type LectureHallParty } from '../../programmes';
import { grantsOf, holdersOf, phonesOf, type UserDoc } from '../../records';

type Double = Output<'identity.listDoubles'>['items'][number];

const { parties, programme } = lectureHallSetting;
const FIELDS = ['profile', 'formerPhones', 'grants'] as const;
type Known = Pick<UserDoc, '_id' | (typeof FIELDS)[number]>;

/** Accounts by person: those whose numbers, present or former, lead to one another. */
function peopleIn(users: readonly Known[]): Known[][] {
  const groupOf = new Map<string, Set<Known>>();
  for (const user of users) {
    const joined = new Set<Known>([user]);
    const phones = new Set(phonesOf(user));
    for (const phone of phonesOf(user)) for (const one of groupOf.get(phone) ?? []) joined.add(one);
    for (const one of joined) for (const phone of phonesOf(one)) phones.add(phone);
    for (const phone of phones) groupOf.set(phone, joined);
  }
  return [...new Set(groupOf.values())].map((group) => [...group]);
}

/** Parties of one person that exclude each other, each once. */
function apartIn(held: readonly LectureHallParty[]): LectureHallParty[] {
  const all = [...new Set(held)];
  return all.filter((one) => all.some((other) => other !== one && !mayHold(parties, [other], one)));
}

const wordsOf = (held: readonly LectureHallParty[]): string[] => held.map((party) => parties[party].name);

/** What is wrong with these accounts; the same things have the same key. */
export function doublesIn(users: readonly Known[]): Double[] {
  const shown = ({ _id, profile, grants }: Known) => ({
    userId: _id,
    name: profile?.name ?? '',
    enterprise: profile?.enterprise ?? '',
    phoneMasked: profile?.phoneMasked ?? '',
    roles: wordsOf(grantsOf({ grants }).map(({ party }) => party)),
  });
  const found = peopleIn(users).flatMap((group): Double[] => {
    const people = [...group].sort((a, b) => (a._id < b._id ? -1 : 1)).map(shown);
    const ids = people.map(({ userId }) => userId);
    const held = group.flatMap((user) => grantsOf(user).filter((grant) => grant.programme === programme));
    const apart = apartIn(held.map(({ party }) => party)).sort();
    const same = new Set(group.map(({ profile }) => profile?.name ?? ''));
    same.delete('');
    return [
      ...(apart.length > 0
        ? [{ key: idOf('apart', ...ids, ...apart), kind: 'roles' as const, parties: wordsOf(apart), people }]
        : []),
      ...(same.size > 1 ? [{ key: idOf('number', ...ids), kind: 'number' as const, parties: [], people }] : []),
    ];
  });
  return found.sort((a, b) => (a.kind === b.kind ? (a.key < b.key ? -1 : 1) : a.kind === 'roles' ? -1 : 1));
}

async function allDoubles(db: Database): Promise<Double[]> {
  const users = await db.find('users', { 'profile.phoneHash': command.exists(true) }, { fields: FIELDS });
  return doublesIn(users);
}

export const listDoubles = handle('identity.listDoubles', async ({ limit, offset }, { db }: Context) => {
  const all = await allDoubles(db);
  return { total: all.length, items: all.slice(offset, offset + limit) };
});

const LOOKED = 'doubles';

/** Tells every officer of the bureau, once, of what had been stored when this came; what comes later is refused or marked where it is written. */
export async function tellDoubles({ db, now }: TimerContext): Promise<void> {
  if (await db.get('migrations', LOOKED)) return;
  const all = await allDoubles(db);
  const { bureau } = await holdersOf(db, { programme }, ['bureau']);
  for (const { key, kind, parties: held, people } of all) {
    const names = people.map(({ name }) => name || '未填姓名').join('、');
    const message = {
      template: 'work-step',
      title: kind === 'roles' ? '同一人兼有不得兼任的角色' : '一个手机号登记在几人名下',
      body:
        kind === 'roles'
          ? `${names}（同一手机号）同时是${held.join('、')}。请在“角色”中撤销其中一个；系统不会自动更改。`
          : `${names}的账号用过同一个手机号，系统按同一人对待。请核实后由本人改正手机号，或确认为同一人；系统不会自动更改。`,
      page: 'packages/bureau/roles/index',
    };
    for (const userId of bureau)
      await db.insertOnce('outbox', outboxMessage({ ...message, userId }, now, `double:${key}`));
  }
  await db.insertOnce('migrations', { _id: LOOKED, at: now });
}
