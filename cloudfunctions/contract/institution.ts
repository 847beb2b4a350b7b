import * as z from 'zod';
import { institution as form } from '../programmes/system/forms/institution';
import { id, instant, nothing, requestKey } from './common';
import { shapeOf } from './form-schema';

const institution = z.object({ institutionId: id, ...shapeOf(form), createdAt: instant });

/** The bureau enters an institution with which it has a contract, with the places named in its application (R-PLAN 2). */
export const create = {
  input: z.object({ ...shapeOf(form), requestKey }),
  output: z.object({ institution }),
};

export const list = { input: nothing, output: z.object({ institutions: z.array(institution) }) };
