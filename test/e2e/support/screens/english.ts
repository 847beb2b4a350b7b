/** What a screen in English still says in Chinese: only what people wrote, official texts, and papers, which are Chinese as they are printed. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Screen } from './table';

const root = join(__dirname, '../../../..');
const textsOf = (folder: string): string =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|json|txt|html)$/.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
    .join('\n');

/** What the demonstration's people wrote; the names of states and steps, which its texts may have too, are words of ours. */
const written =
  textsOf('demo') + readFileSync(join(root, 'cloudfunctions/programmes/lecture-hall-2018/feedback-form.ts'), 'utf8');
const ours = new Set(
  [...textsOf('cloudfunctions/programmes/lecture-hall-2018/procedures').matchAll(/name: '([^']+)'/g)].map(
    ([, name]) => name,
  ),
);

/** The poster is a paper; the language is chosen by its own name; a document's own sentence beside what was read from it. */
const PAPERS = /^institution-poster/;
const LEFT = /^中文$|^e\.g\. |示例|［电话略］/;

export async function saysNoChinese(page: Page, { name }: Screen): Promise<string[]> {
  if (PAPERS.test(name)) return [];
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode())
      if (node.parentElement?.checkVisibility() && !node.parentElement.closest('script, style'))
        found.push(node.textContent ?? '');
    for (const attribute of ['aria-label', 'placeholder', 'title', 'alt'])
      for (const element of document.querySelectorAll(`[${attribute}]`))
        found.push(element.getAttribute(attribute) ?? '');
    return found.map((text) => text.trim());
  });
  return [...new Set(texts)].filter((text) => {
    const runs = text.match(/\p{Script=Han}+/gu) ?? [];
    return !LEFT.test(text) && runs.some((run) => ours.has(run) || !written.includes(run));
  });
}
