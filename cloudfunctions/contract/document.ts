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

/** An edition of the handbook to print (R-POLICY 3), with contents and indexes. */
export const handbook = {
  input: z.object({ editionId: id, format: z.enum(['docx', 'pdf']) }),
  output: z.object({
    ...file,
    mimeType: z.enum(['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']),
    /** Null when the file is too large for an answer (3 MB): then it is loaded from `url`. */
    base64: z.base64().nullable(),
    /** From where the file can be loaded for a while. */
    url: z.string(),
    bytes: z.int().min(0),
  }),
};
