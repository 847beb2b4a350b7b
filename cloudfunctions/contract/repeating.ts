/** Why an operation that writes needs no `requestKey` (lists.ts, KEYED_OPERATIONS): a test fails for one that is in neither list. */
import type { OperationName } from '.';

const STATE = 'It says what is to be; asked again, it is so already.';
const GONE = 'It takes one named thing away; asked again, it is gone already.';
const ONE = 'There is one of them for a person and a session; asked again, the first one is answered.';
const CODE = 'The code names the request, and is taken once.';
const MADE = 'It makes the same file whenever it is asked for.';

export const REPEATS_BY_NATURE: { readonly [N in OperationName]?: string } = {
  'identity.saveProfile': STATE,
  'identity.redeemInvitation': CODE,
  'identity.setFavourite': STATE,
  'identity.exportAudit': 'It changes nothing; each export is on record, also a second one.',
  'identity.exportMyData': 'It changes nothing; each look is on record, also a second one.',
  'identity.openDeskCode': 'Each request is for a code of its own, which dies within minutes.',
  'identity.scanDeskCode': CODE,
  'identity.confirmDeskCode': CODE,
  'identity.refuseDeskCode': CODE,
  'identity.endDesks': GONE,
  'identity.uploadLink': 'Each request is for a place of its own, which is swept if nothing is attached from it.',
  'registration.create': ONE,
  'registration.cancel': ONE,
  'registration.restore': ONE,
  'attendance.scan': ONE,
  'attendance.scanPoster': ONE,
  'attendance.signInByDigits': ONE,
  'attendance.sign': ONE,
  'attendance.contradict': STATE,
  'attendance.getCertificate': ONE,
  'document.certificate': MADE,
  'document.handbook': MADE,
  'feedback.submit': ONE,
  'message.discardText': GONE,
  'material.detach': GONE,
  'followup.revealPhone': 'It changes nothing; each look at a number is on record, also a second one.',
  'policy.dismissMiss': GONE,
  'policy.removeSynonym': GONE,
  'policy.import': 'The bytes of the file name the request: the same file again gives the draft that there is.',
  'enterprise.save': STATE,
  'enterprise.remove': GONE,
  'question.withdraw': GONE,
};
