import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { paragraphsOfHtml } from './html';
import { unusable } from './unusable';
import { withWrittenNumbers } from './word/write-numbers';
import { checkDocx } from './zip';

/** The reader's own links between a note and its place: '[1]' in the text would part the words that it stands between. */
const NOTE_LINKS =
  /<sup><a href="#(?:foot|end)note-[^"]{1,40}"[^>]{0,80}>\[\d{1,4}\]<\/a><\/sup>|<a href="#(?:foot|end)note-ref-[^"]{1,40}">↑<\/a>/g;

/** What Word keeps of changes that nobody has accepted, and of remarks in the margin. */
const TRACKED = /<w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel)[ >]/;

/** A word for whoever checks, when a Word document has changes that are not accepted; the text is read as if they were. */
export function notesOfDocx(bytes: Buffer): string[] {
  const { 'word/document.xml': xml, 'word/comments.xml': comments } = unzipSync(bytes, {
    filter: ({ name }) => name === 'word/document.xml' || name === 'word/comments.xml',
  });
  const text = xml === undefined ? '' : strFromU8(xml);
  return [
    ...(TRACKED.test(text)
      ? ['文件里有尚未接受的修订，已按全部接受读取（删去的不算，插入的算），请对照定稿核对。']
      : []),
    ...(comments !== undefined && strFromU8(comments).includes('<w:comment ')
      ? ['文件里有批注，没有读入，请确认这是定稿。']
      : []),
  ];
}

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
