import { handle } from '../../../platform/serve';
import { shownProfile } from '../profile';

export const me = handle('identity.me', async (_input, { caller }) => ({
  userId: caller.userId,
  profile: caller.user?.profile ? shownProfile(caller.user.profile) : null,
  roles: caller.roles,
  grants: (caller.user?.grants ?? []).map(({ grantId, role, scope, scopeName, grantedAt }) => ({
    grantId,
    role,
    scope,
    scopeName,
    grantedAt,
  })),
}));
