import Taro from '@tarojs/taro';
import { toast } from '@/components/confirm';
import { t } from '@/locales';
import { copyText } from '@/services/copy-text';
import type { Venue } from '@/services/types';

/** WeChat lists at most six in its sheet. */
export const SHEET_MOST = 6;

export async function copyAddress({ name, address }: Venue): Promise<void> {
  toast(t((await copyText(`${name} ${address}`)) ? 'session.addressCopied' : 'tools.notCopied'));
}

/**
 * Opens the venue on a map with the way there: WeChat's own, in a browser whatever the phone has for `geo:` (RFC 5870). A venue without coordinates is
 * found by its address there; WeChat needs coordinates, so that the address is copied instead.
 */
export async function openMap(venue: Venue): Promise<void> {
  const { name, address, position } = venue;
  if (process.env.TARO_ENV !== 'h5') {
    if (!position) return copyAddress(venue);
    const { latitude, longitude } = position;
    await Taro.openLocation({ latitude, longitude, name, address, scale: 16 }).catch(() => copyAddress(venue));
    return;
  }
  window.location.href = mapLink(venue);
}

/** `geo:40.8,111.7?q=40.8,111.7(name)`, or by its address. */
export function mapLink({ name, address, position }: Venue): string {
  if (!position) return `geo:0,0?q=${encodeURIComponent(`${address} ${name}`)}`;
  const at = `${position.latitude},${position.longitude}`;
  return `geo:${at}?q=${at}(${encodeURIComponent(name)})`;
}

/** Asks which of several; undefined when the sheet was closed. */
export async function chooseVenue(venues: readonly Venue[]): Promise<Venue | undefined> {
  const itemList = venues.slice(0, SHEET_MOST).map(({ name }) => name);
  return Taro.showActionSheet({ itemList }).then(
    ({ tapIndex }) => venues[tapIndex],
    () => undefined,
  );
}
