import { handle } from '../../../entry/serve';
import { command } from '../../../platform/cloud';
import { lectureHallSetting } from '../../../programmes';
import {
  accountsOf,
  grantsOf,
  namesOf,
  phonesOf,
  renewed,
  rightsShown,
  shownGrant,
  type InvitationDoc,
} from '../../../records';
import { officeOf, stands } from '../invitation';

/** So many of those that are done with are shown; those that can still be taken up all are. */
const DONE = 100;

/** Everybody with a role, a row for each grant, and the invitations: all that are unused, and the latest of the others. */
export const listRoles = handle('identity.listRoles', async (input, { caller, db, now }) => {
  const users = await db.find('users', { 'grants.0': command.exists(true) });
  const partyName = (party: string): string =>
    lectureHallSetting.parties[party as keyof typeof lectureHallSetting.parties].name;
  const elsewhereOf = (user: (typeof users)[number]): string[] => {
    const own = new Set(phonesOf(user));
    const others = users.filter((one) => one._id !== user._id && phonesOf(one).some((phone) => own.has(phone)));
    return [...new Set(others.flatMap((one) => grantsOf(one).map(({ party }) => partyName(party))))];
  };
  const rows = users
    .flatMap((user) =>
      grantsOf(user)
        .filter((grant) => !input.role || grant.party === input.role)
        .map((grant) => ({
          userId: user._id,
          name: user.profile?.name ?? '',
          phoneMasked: user.profile?.phoneMasked ?? '',
          elsewhere: user.shared === true ? elsewhereOf(user) : [],
          grant,
        })),
    )
    .sort((a, b) => b.grant.grantedAt - a.grant.grantedAt);
  const latest = { orderBy: ['createdAt', 'desc'] as const };
  const [unused, others] = await Promise.all([
    db.find('invitations', { usedBy: null }, latest),
    db.find('invitations', input.role ? { party: input.role } : {}, { ...latest, limit: DONE }),
  ]);
  const officesOf = (userId: string): string[] => officeOf(users.find(({ _id }) => _id === userId) ?? null);
  const stateOf = (one: InvitationDoc) => {
    if (one.usedAt !== null) return 'used' as const;
    if (one.withdrawn) return 'withdrawn' as const;
    if (one.expiresAt < now) return 'expired' as const;
    if (!stands(one, officesOf)) return 'void' as const;
    return one.approval === 'two' && !one.approved ? ('waiting' as const) : ('open' as const);
  };
  const open = unused.map(renewed).filter((one) => ['waiting', 'open'].includes(stateOf(one)));
  const held = [...new Map([...open, ...others.map(renewed)].map((one) => [one._id, one])).values()].filter(
    ({ party }) => !input.role || party === input.role,
  );
  const { offset, limit } = input;
  const invitations = held.slice(offset, offset + limit);
  const people = rows.slice(offset, offset + limit);
  const takenUp = (
    await db.getMany(
      'invitations',
      people.map(({ grant }) => grant.invitationId),
    )
  ).map(renewed);
  const madeFor = new Map(takenUp.map((one) => [one._id, one]));
  const actors = [...invitations, ...takenUp].flatMap(({ createdBy, usedBy, approved, withdrawn }) => [
    createdBy,
    ...(usedBy === null ? [] : [usedBy]),
    ...(approved ? [approved.by] : []),
    ...(withdrawn ? [withdrawn.by] : []),
  ]);
  const waits = invitations.some((one) => stateOf(one) === 'waiting');
  const [shown, nameOf, person] = await Promise.all([
    rightsShown(db, [...people.map(({ grant }) => grant), ...invitations], now),
    namesOf(db, actors),
    waits ? accountsOf(db, caller.userId) : [],
  ]);
  const own = person.map(({ userId }) => userId);
  return {
    total: rows.length,
    more: offset + limit < Math.max(rows.length, held.length),
    invitationsTotal: held.length,
    people: people.map(({ grant, ...person }) => {
      const { createdBy, approved } = madeFor.get(grant.invitationId) ?? {};
      return {
        ...person,
        grant: shownGrant(grant, shown(grant)),
        madeBy: createdBy === undefined ? null : nameOf(createdBy),
        approvedBy: approved ? nameOf(approved.by) : null,
      };
    }),
    invitations: invitations.map((one) => {
      const { _id, note, createdAt, createdBy, expiresAt, usedAt, usedBy, approved, withdrawn } = one;
      const state = stateOf(one);
      return {
        ...{ invitationId: _id, ...shown(one), note, expiresAt, usedAt, state },
        approval: one.approval ?? 'none',
        madeBy: nameOf(createdBy),
        madeAt: createdAt,
        approvedBy: approved ? nameOf(approved.by) : null,
        usedBy: usedBy === null ? null : nameOf(usedBy),
        withdrawn: withdrawn ? { ...withdrawn, by: nameOf(withdrawn.by) } : null,
        mayApprove: state === 'waiting' && caller.as === 'bureau' && !own.includes(createdBy),
      };
    }),
  };
});
