// Opens a PDF (path in the arguments) with pdf.js and prints the lines of each page, what stands beyond its edges and the outline, as JSON. A process of its own: pdf.js
// is an ES module, and jest's modules are CommonJS.
import { readFileSync } from 'node:fs';
import { getDocumentProxy } from 'unpdf';

const document = await getDocumentProxy(new Uint8Array(readFileSync(process.argv[2])));
const pages = [];
const beyond = [];
for (let number = 1; number <= document.numPages; number += 1) {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const [, , width] = page.view;
  const lines = new Map();
  for (const { str, transform, width: long } of items) {
    if (str.trim() === '') continue;
    if (transform[4] < 0 || transform[4] + long > width + 1) beyond.push(str);
    const baseline = Math.round(transform[5]);
    lines.set(baseline, (lines.get(baseline) ?? '') + str);
  }
  // From top to bottom, whatever was drawn first.
  pages.push([...lines].sort(([a], [b]) => b - a).map(([, line]) => line));
}
const titles = (nodes) => (nodes ?? []).flatMap((node) => [node.title, ...titles(node.items)]);
console.log(JSON.stringify({ pages, beyond, outline: titles(await document.getOutline()) }));
