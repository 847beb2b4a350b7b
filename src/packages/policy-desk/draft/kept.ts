import Taro from '@tarojs/taro';
import type { Proposal } from '../parts/types';

/** Own changes to a draft that have not been saved yet, with what they began from. */
export interface Kept {
  revision: number;
  base: Proposal;
  mine: Proposal;
}

const keyOf = (draftId: string): string => `plh.draft.policy-desk.${draftId}`;

export function readKept(draftId: string): Kept | null {
  const found: unknown = Taro.getStorageSync(keyOf(draftId));
  return typeof found === 'object' && found !== null && 'mine' in found && 'base' in found ? (found as Kept) : null;
}

/** False when the device has no room for it: WeChat keeps 1 MB in one place, a browser 5 MB in all. */
export function writeKept(draftId: string, kept: Kept): boolean {
  try {
    Taro.setStorageSync(keyOf(draftId), kept);
    return true;
  } catch {
    return false;
  }
}

export const forgetKept = (draftId: string): void => Taro.removeStorageSync(keyOf(draftId));
