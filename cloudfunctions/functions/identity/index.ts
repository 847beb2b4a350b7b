import { serve } from '../../entry/serve';
import { keepRoots } from './audit/keep-roots';
import { createInvitation } from './handlers/create-invitation';
import { approveInvitation, withdrawInvitation } from './handlers/decide-invitation';
import { deleteMyData } from './handlers/delete-my-data';
import { confirmDeskCode, openDeskCode, refuseDeskCode, scanDeskCode, watchDeskCode } from './handlers/desk-codes';
import { endDesks, forgetDesks, listDesks, uploadLink } from './handlers/desks';
import { erasePerson, previewErasure } from './handlers/erase-person';
import { exportMyData } from './handlers/export-my-data';
import { exportAudit } from './handlers/export-audit';
import { listAudit } from './handlers/list-audit';
import { listAuditRoots } from './handlers/list-audit-roots';
import { listFavourites } from './handlers/list-favourites';
import { listRoles } from './handlers/list-roles';
import { me } from './handlers/me';
import { proveAudit } from './handlers/prove-audit';
import { redeemInvitation } from './handlers/redeem-invitation';
import { revokeRole } from './handlers/revoke-role';
import { listDoubles, tellDoubles } from './doubles';
import { keepPeriods } from './personal/periods';
import { sealAnew } from './seal-anew';
import { saveProfile } from './handlers/save-profile';
import { setFavourite } from './handlers/set-favourite';
import { forgetRequests, sweepUploads } from './sweep';

const handlers = {
  'identity.me': me,
  'identity.saveProfile': saveProfile,
  'identity.createInvitation': createInvitation,
  'identity.approveInvitation': approveInvitation,
  'identity.withdrawInvitation': withdrawInvitation,
  'identity.redeemInvitation': redeemInvitation,
  'identity.listRoles': listRoles,
  'identity.listDoubles': listDoubles,
  'identity.revokeRole': revokeRole,
  'identity.setFavourite': setFavourite,
  'identity.listFavourites': listFavourites,
  'identity.exportMyData': exportMyData,
  'identity.deleteMyData': deleteMyData,
  'identity.previewErasure': previewErasure,
  'identity.erasePerson': erasePerson,
  'identity.listAudit': listAudit,
  'identity.listAuditRoots': listAuditRoots,
  'identity.proveAudit': proveAudit,
  'identity.exportAudit': exportAudit,
  'identity.openDeskCode': openDeskCode,
  'identity.watchDeskCode': watchDeskCode,
  'identity.scanDeskCode': scanDeskCode,
  'identity.confirmDeskCode': confirmDeskCode,
  'identity.refuseDeskCode': refuseDeskCode,
  'identity.listDesks': listDesks,
  'identity.endDesks': endDesks,
  'identity.uploadLink': uploadLink,
};

export const main = serve('identity', handlers, {
  'forget-desks': [forgetDesks, forgetRequests, sweepUploads, keepRoots, keepPeriods, sealAnew, tellDoubles],
});
