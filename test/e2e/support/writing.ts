/** Other ways of writing, tried on a page that is open. These functions run in the page, so they use nothing from outside. */

/** Makes each text longer by this share, by repeating its own beginning. @returns how many texts */
export function lengthen(share: number): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || /^(SCRIPT|STYLE|NOSCRIPT|TITLE|OPTION)$/.test(parent.tagName) || !parent.checkVisibility()) continue;
    // Figures and codes are the same in every language.
    if (/\p{L}/u.test(node.textContent ?? '')) texts.push(node as Text);
  }
  for (const text of texts) {
    const whole = text.data;
    const words = whole.trim();
    const more = words.slice(0, Math.ceil(words.length * share));
    text.data = whole + (/[a-z]$/i.test(words) ? ` ${more}` : more);
  }
  return texts.length;
}

/** Turns the page's content to lines from top to bottom, the first at the left, as it would be in Mongolian. */
export function writeUpright(): void {
  const style = document.createElement('style');
  // The test page: the column is as high as the window, and grows to the right.
  style.textContent = `
    .plh-page { block-size: max-content; }
    .plh-main { writing-mode: vertical-lr; text-orientation: mixed; block-size: max-content; max-inline-size: none;
      inline-size: 640px; inset: auto; }`;
  document.head.append(style);
}

/** Blocks of text that run out of their own frame or into one another. */
export function uprightProblems(): { blocks: number; found: string[] } {
  const nameOf = (element: Element): string =>
    `.${element.classList[0] ?? element.tagName} “${(element.textContent ?? '').trim().slice(0, 20)}”`;
  const seen = [...document.querySelectorAll('.plh-main *')].filter((element) => element.checkVisibility());
  const blocks = seen.filter(
    (element) =>
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      ) && getComputedStyle(element).display !== 'inline',
  );
  const found: string[] = [];
  const boxes = blocks.map((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const text = range.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    if (!getComputedStyle(element).writingMode.startsWith('vertical')) found.push(`not upright: ${nameOf(element)}`);
    if (text.right > box.right + 2 || text.bottom > box.bottom + 2)
      found.push(`runs out of its frame: ${nameOf(element)}`);
    return { element, text };
  });
  boxes.forEach((one, index) => {
    for (const other of boxes.slice(index + 1)) {
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      const x = Math.min(one.text.right, other.text.right) - Math.max(one.text.left, other.text.left);
      const y = Math.min(one.text.bottom, other.text.bottom) - Math.max(one.text.top, other.text.top);
      if (x > 2 && y > 2) found.push(`${nameOf(one.element)} lies over ${nameOf(other.element)}`);
    }
  });
  return { blocks: blocks.length, found };
}
