import { serve } from '../../platform/serve';
import { createInvitation } from './handlers/create-invitation';
import { listAudit } from './handlers/list-audit';
import { listRoles } from './handlers/list-roles';
import { me } from './handlers/me';
import { redeemInvitation } from './handlers/redeem-invitation';
import { revokeRole } from './handlers/revoke-role';
import { saveProfile } from './handlers/save-profile';

export const main = serve('identity', {
  'identity.me': me,
  'identity.saveProfile': saveProfile,
  'identity.createInvitation': createInvitation,
  'identity.redeemInvitation': redeemInvitation,
  'identity.listRoles': listRoles,
  'identity.revokeRole': revokeRole,
  'identity.listAudit': listAudit,
});
