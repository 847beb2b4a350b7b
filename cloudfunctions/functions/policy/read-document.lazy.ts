/** Readers of files, loaded when the first one comes: they are larger than the rest of the function, whose searches must start fast. */
import { recognise, withoutPhones, type Recognised } from '../../domain/policy-import';
import { readFile, type Format } from './import/read-file';
import { Unusable } from './import/unusable';

export type ReadDocument =
  { usable: true; fileName: string; format: Format; recognised: Recognised } | { usable: false; why: string };

/** What a file says (R-POLICY 6), or in Chinese why it cannot be used. Never throws for what is in the file. `today`: 'YYYY-MM-DD'. */
export async function readDocument(bytes: Buffer, fileName: string, today: string): Promise<ReadDocument> {
  try {
    const { format, paragraphs } = await readFile(bytes, fileName);
    const name = withoutPhones(fileName).text;
    return { usable: true, fileName: name, format, recognised: recognise(paragraphs, { stem: stemOf(name), today }) };
  } catch (error) {
    if (error instanceof Unusable) return { usable: false, why: error.message };
    throw error;
  }
}

/** '实施方案.docx' without its ending. */
function stemOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot > 0 ? fileName.slice(0, dot) : fileName;
}
