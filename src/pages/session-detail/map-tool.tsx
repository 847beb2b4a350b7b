import { Tool } from '@/components/tools/tool';
import { useDesk } from '@/hooks/desk';
import { useT } from '@/locales';
import { scrollToElement } from '@/services/scroll';
import type { Venue } from '@/services/types';
import { chooseVenue, copyAddress, openMap, SHEET_MOST } from './map';

/** The way to the venue. Of several one is chosen: in WeChat's sheet, or among the venues further down. A desk has no map programme: it copies. */
export function MapTool({ venues }: { venues: readonly Venue[] }) {
  const t = useT();
  const desk = useDesk();
  const [only] = venues;
  if (!only) return null;
  const several = async () => {
    if (process.env.TARO_ENV === 'h5' || venues.length > SHEET_MOST) return scrollToElement('#venues');
    const venue = await chooseVenue(venues);
    if (venue) await openMap(venue);
  };
  if (venues.length > 1) return <Tool icon="route" text={t('session.map')} onPress={() => void several()} />;
  return desk ? (
    <Tool icon="copy" text={t('session.copyAddress')} onPress={() => void copyAddress(only)} />
  ) : (
    <Tool icon="route" text={t('session.map')} onPress={() => void openMap(only)} />
  );
}
