import * as z from 'zod';
import { id, instant, location, nothing, regionId, requestKey, requiredText } from './common';

const place = z.object({
  name: requiredText(80),
  address: requiredText(160),
  capacity: z.int().min(1).max(5000),
  position: location.nullable().default(null),
});

const institution = z.object({
  institutionId: id,
  name: z.string(),
  creditCode: z.string(),
  regionId,
  places: z.array(place),
  createdAt: instant,
});

/** The bureau enters an institution with which it has a contract, with the places named in its application (R-PLAN 2). */
export const create = {
  input: z.object({
    name: requiredText(80),
    creditCode: requiredText(18),
    regionId,
    places: z.array(place).min(1).max(20),
    requestKey,
  }),
  output: z.object({ institution }),
};

export const list = { input: nothing, output: z.object({ institutions: z.array(institution) }) };
