import { claimsOver } from './claims';
import type { DraftClaims } from './types';

const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('plh.drafts') : undefined;
const claims = claimsOver(channel, `${Date.now()}-${Math.random()}`);
if (typeof window !== 'undefined') window.addEventListener('pagehide', claims.freeAll);

/** The windows of one browser ask and tell each other over its channel. */
export const draftClaims: DraftClaims = claims;
