import { regions } from './lists';

type Region = (typeof regions)[number];

/** An area by its code (GB/T 2260) as the programme calls it; the code itself of one that the programme does not have. */
export function areaName(t: (key: `region.${Region}`) => string, code: string): string {
  const known = regions.find((region) => region === code);
  return known ? t(`region.${known}`) : code;
}
