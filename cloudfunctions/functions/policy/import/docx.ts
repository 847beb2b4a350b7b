import mammoth from 'mammoth';
import { paragraphsOfHtml } from './html';
import { unusable } from './unusable';
import { withWrittenNumbers } from './word/write-numbers';
import { checkDocx } from './zip';

/** The reader's own links between a note and its place: '[1]' in the text would part the words that it stands between. */
const NOTE_LINKS =
  /<sup><a href="#(?:foot|end)note-[^"]{1,40}"[^>]{0,80}>\[\d{1,4}\]<\/a><\/sup>|<a href="#(?:foot|end)note-ref-[^"]{1,40}">↑<\/a>/g;

/** Paragraphs of a Word document; pictures are left out. */
export async function paragraphsOfDocx(bytes: Buffer): Promise<string[]> {
  checkDocx(bytes);
  let html: string;
  try {
    const pictures = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    html = (await mammoth.convertToHtml({ buffer: withWrittenNumbers(bytes) }, { convertImage: pictures })).value;
  } catch {
    throw unusable('文件已损坏，打不开，请用 Word 打开后另存一份再上传');
  }
  return paragraphsOfHtml(html.replaceAll(NOTE_LINKS, ''));
}
