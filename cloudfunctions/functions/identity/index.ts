import { serve } from '../../entry/serve';
import { createInvitation } from './handlers/create-invitation';
import { deleteMyData } from './handlers/delete-my-data';
import { exportMyData } from './handlers/export-my-data';
import { listAudit } from './handlers/list-audit';
import { listFavourites } from './handlers/list-favourites';
import { listRoles } from './handlers/list-roles';
import { me } from './handlers/me';
import { redeemInvitation } from './handlers/redeem-invitation';
import { revokeRole } from './handlers/revoke-role';
import { saveProfile } from './handlers/save-profile';
import { setFavourite } from './handlers/set-favourite';

export const main = serve('identity', {
  'identity.me': me,
  'identity.saveProfile': saveProfile,
  'identity.createInvitation': createInvitation,
  'identity.redeemInvitation': redeemInvitation,
  'identity.listRoles': listRoles,
  'identity.revokeRole': revokeRole,
  'identity.setFavourite': setFavourite,
  'identity.listFavourites': listFavourites,
  'identity.exportMyData': exportMyData,
  'identity.deleteMyData': deleteMyData,
  'identity.listAudit': listAudit,
});
