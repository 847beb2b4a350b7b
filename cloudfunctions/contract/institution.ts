import * as z from 'zod';
import { institution as form } from '../programmes/system/forms/institution';
import { excluded, id, instant, paged, paging, preview, reasons, remark, requestKey, rowsOf, year } from './common';
import { shapeOf } from './form-schema';

const institution = z.object({ institutionId: id, ...shapeOf(form), createdAt: instant });

/** Who may hold no session of this year, or none any more, for too many failed ones in it or in the year before (R-SELECT 5). */
export const listOut = {
  input: z.object({ year, ...paging }),
  output: z.object({ institutions: rowsOf(excluded.extend({ name: z.string() })), ...paged }),
};

/** The bureau enters an institution with which it has a contract, with the places named in its application (R-PLAN 2). */
export const create = {
  input: z.object({ ...shapeOf(form), reasons, preview, requestKey }),
  output: z.object({ institution, remarks: z.array(remark) }),
};

export const list = {
  input: z.object(paging),
  output: z.object({ institutions: rowsOf(institution), ...paged }),
};
