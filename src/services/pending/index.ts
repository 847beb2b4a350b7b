export { belongsTo, forget, pendingSignIns, usePendingSignIns, type PendingSignIn } from './queue';
export {
  onSignInResult,
  sendPendingSignIns,
  submitScan,
  submitSignature,
  type Signed,
  type SignInResult,
} from './send';
