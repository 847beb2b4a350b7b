import { serve } from '../../entry/serve';
import { contradict } from './handlers/contradict';
import { decideStaffEntries } from './handlers/decide-staff-entries';
import { decideLateScans } from './handlers/decide-late-scans';
import { getCertificate } from './handlers/get-certificate';
import { live } from './handlers/live';
import { listStaffEntries } from './handlers/list-staff-entries';
import { ownStaffEntry } from './handlers/own-staff-entry';
import { posterCode } from './handlers/poster-code';
import { review } from './handlers/review';
import { scan } from './handlers/scan';
import { scanPoster } from './handlers/scan-poster';
import { showCode } from './handlers/show-code';
import { sign } from './handlers/sign';
import { signInByDigits } from './handlers/sign-in-by-digits';
import { signInByStaff } from './handlers/sign-in-by-staff';
import { undoStaffSignIn } from './handlers/undo-staff-sign-in';
import { verifyCertificate } from './handlers/verify-certificate';

export const main = serve('attendance', {
  'attendance.showCode': showCode,
  'attendance.live': live,
  'attendance.scan': scan,
  'attendance.scanPoster': scanPoster,
  'attendance.signInByDigits': signInByDigits,
  'attendance.posterCode': posterCode,
  'attendance.sign': sign,
  'attendance.signInByStaff': signInByStaff,
  'attendance.undoStaffSignIn': undoStaffSignIn,
  'attendance.listStaffEntries': listStaffEntries,
  'attendance.decideStaffEntries': decideStaffEntries,
  'attendance.ownStaffEntry': ownStaffEntry,
  'attendance.contradict': contradict,
  'attendance.getCertificate': getCertificate,
  'attendance.verifyCertificate': verifyCertificate,
  'attendance.review': review,
  'attendance.decideLateScans': decideLateScans,
});
