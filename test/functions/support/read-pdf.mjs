// Opens a PDF (path in the arguments) with pdf.js and prints what a reader finds in it, as JSON. A process of its own: pdf.js is an ES
// module, and jest's modules are CommonJS.
import { readFileSync } from 'node:fs';
import { getDocumentProxy } from 'unpdf';

const document = await getDocumentProxy(new Uint8Array(readFileSync(process.argv[2])));
const page = await document.getPage(1);
const { items } = await page.getTextContent();
const { info } = await document.getMetadata();
const [, , width, height] = page.view;
console.log(
  JSON.stringify({
    pages: document.numPages,
    width,
    height,
    title: info.Title,
    language: info.Language,
    madeAt: info.CreationDate,
    items: items
      .filter((item) => item.str.trim() !== '')
      .map(({ str, transform, width: itemWidth }) => ({
        text: str,
        x: transform[4],
        y: transform[5],
        width: itemWidth,
      })),
    tags: tagsOf(await page.getStructTree()),
  }),
);

/** Names of the elements in reading order, without the root. */
function tagsOf(node) {
  return (node?.children ?? []).flatMap((child) => (child.role ? [child.role, ...tagsOf(child)] : []));
}
