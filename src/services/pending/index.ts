export {
  belongsTo,
  forget,
  forgetOld,
  pendingSignIns,
  useOthersPending,
  usePendingSignIns,
  type PendingSignIn,
} from './queue';
export { keepSending, sendNow } from './keep-sending';
export {
  onSignInResult,
  sendPendingSignIns,
  submitScan,
  submitSignature,
  type Signed,
  type SignInResult,
} from './send';
