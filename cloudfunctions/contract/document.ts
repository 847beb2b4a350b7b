import * as z from 'zod';
import { id } from './common';

/** A file made on the server. `sha256` (hexadecimal, of the bytes) is the same for whoever asks and however often. */
const file = {
  fileName: z.string(),
  mimeType: z.enum(['application/pdf']),
  base64: z.base64(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Characters that the document's font lacks and that stand in it as 〓. */
  missingCharacters: z.array(z.string()),
};

/** The caller's own certificate of attendance as a PDF (R-ATTEND 8); what it says is `attendance.getCertificate`'s. */
export const certificate = { input: z.object({ sessionId: id }), output: z.object(file) };
