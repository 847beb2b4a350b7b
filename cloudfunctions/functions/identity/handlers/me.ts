import { mayOf } from '../../../entry/may';
import { handle } from '../../../entry/serve';
import { rightsShown, shownGrant } from '../../../records';
import { shownProfile } from '../profile';

export const me = handle('identity.me', async (_input, { caller, db, now }) => {
  const shown = await rightsShown(db, caller.grants, now);
  return {
    userId: caller.userId,
    profile: caller.user?.profile ? shownProfile(caller.user.profile) : null,
    roles: caller.roles,
    may: mayOf(caller.roles),
    grants: caller.grants.map((grant) => shownGrant(grant, shown(grant))),
  };
});
