// Reads PDFs with pdf.js for tests, one message each: { how, bytes } → JSON of what a reader finds, or what was wrong. A process of its own, since pdf.js is an ES
// module and jest's modules are CommonJS; one for many documents, since loading pdf.js takes longer than reading.
import { getDocumentProxy } from 'unpdf';

const read = {
  /** The first page; places in points from the lower left corner. */
  async first(document) {
    const page = await document.getPage(1);
    const { items } = await page.getTextContent();
    const { info } = await document.getMetadata();
    const [, , width, height] = page.view;
    return {
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
    };
  },
  /** The lines of each page, what stands beyond its edges, the titles of the outline. */
  async pages(document) {
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
    return { pages, beyond, outline: titles(await document.getOutline()) };
  },
};

/** Names of the elements in reading order, without the root. */
function tagsOf(node) {
  return (node?.children ?? []).flatMap((child) => (child.role ? [child.role, ...tagsOf(child)] : []));
}

process.on('message', async ({ id, how, bytes }) => {
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes));
    const found = JSON.stringify(await read[how](document));
    await document.destroy();
    process.send({ id, found });
  } catch (error) {
    process.send({ id, wrong: String(error) });
  }
});
