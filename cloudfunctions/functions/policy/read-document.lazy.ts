/** Readers of files, loaded when the first one comes: they are larger than the rest of the function, whose searches must start fast. */
import { partsOf, recognise, withoutPhones, type Finding, type Recognised } from '../../domain/policy-import';
import { readFile, type Format } from './import/read-file';
import { Unusable } from './import/unusable';

export type ReadDocument =
  { usable: true; fileName: string; format: Format; documents: Recognised[] } | { usable: false; why: string };

/** What a file says (R-POLICY 6), of each document in it, or in Chinese why it cannot be used. Never throws for what is in the file. `today`: 'YYYY-MM-DD'. */
export async function readDocument(bytes: Buffer, fileName: string, today: string): Promise<ReadDocument> {
  try {
    const { format, paragraphs, notes } = await readFile(bytes, fileName);
    const name = withoutPhones(fileName).text;
    const parts = partsOf(paragraphs);
    const documents = parts.map((part, n) => {
      const recognised = recognise(part, { stem: stemOf(name), today });
      const said = notes.map((message): Finding => ({ field: 'articles', level: 'check', message }));
      const message = `文件里有 ${parts.length} 份文件，已各列为一份草稿，这是第 ${n + 1} 份。`;
      const several: Finding[] = parts.length > 1 ? [{ field: 'articles', level: 'done', message }] : [];
      return { ...recognised, findings: [...recognised.findings, ...said, ...several] };
    });
    return { usable: true, fileName: name, format, documents };
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
