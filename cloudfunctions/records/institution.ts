import type { RegionId } from '../contract/common';

export interface Place {
  name: string;
  address: string;
  capacity: number;
  position: { latitude: number; longitude: number; accuracy?: number | undefined } | null;
}

/** Collection `institutions`. */
export interface InstitutionDoc {
  _id: string;
  name: string;
  creditCode: string;
  regionId: RegionId;
  places: Place[];
  createdAt: number;
}
