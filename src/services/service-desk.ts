import { useSyncExternalStore } from 'react';
import { programmeNow, subscribeToProgramme, type Programme } from './programme-words';
import { useSettings } from './settings';

interface ServiceDesk {
  name: string;
  phone: string;
  hours: string;
}

/** A phone may have kept what was served before there was one. */
const deskOf = (programme: Programme | null): Partial<Programme['serviceDesk']> | undefined => programme?.serviceDesk;

/** Who helps with using all this, in the person's language; null until it is known, or while there is no number to call. */
export function useServiceDesk(): ServiceDesk | null {
  const { language } = useSettings();
  const desk = deskOf(useSyncExternalStore(subscribeToProgramme, programmeNow, programmeNow));
  if (!desk?.phone || !desk.name || !desk.hours) return null;
  const said = language === 'en' ? 'en' : 'zh';
  return { name: desk.name[said], phone: desk.phone, hours: desk.hours[said] };
}
