/** Looks at a page as it lies there: what sticks out, what is cut off, what is too small to touch, what lies over what. */
import type { Page } from 'playwright-core';

export interface Layout {
  /** Pixels that the page is wider than its window, with the elements that stick out. */
  overflow: string[];
  /** Texts of which a part is hidden. */
  cut: string[];
  /** Controls under 44 px in either direction. */
  small: string[];
  /** Controls that lie over one another. */
  overlapping: string[];
}

/** Runs in the page, so it can use nothing from outside. */
function look(): Layout {
  const SLACK = 1;
  const TARGET = 44;
  const CONTROLS =
    'a[href],button,input,select,textarea,[role=button],[role=link],[role=radio],[role=checkbox],[role=switch],[role=tab],[role=option],[role=menuitem],[tabindex]:not([tabindex="-1"])';

  const isSeen = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    return (
      box.width > 2 && box.height > 2 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    );
  };
  const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element: Element): string => {
    const classes = [...element.classList].filter((name) => !/^(taro|hydrated|weui)/.test(name)).slice(0, 2);
    const place = element.id
      ? `#${element.id}`
      : classes.length
        ? `.${classes.join('.')}`
        : element.tagName.toLowerCase();
    const label = element.getAttribute('aria-label') ?? textOf(element);
    return `${place} “${label.slice(0, 24)}”`;
  };
  const all = [...document.body.querySelectorAll('*')].filter(isSeen);
  const scrolls = (element: Element, side: 'overflowX' | 'overflowY'): boolean =>
    /auto|scroll/.test(getComputedStyle(element)[side]);
  /** Within something that is meant to be pushed sideways. */
  const inSideways = (element: Element): boolean => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
      if (scrolls(at, 'overflowX') && at.scrollWidth > at.clientWidth + SLACK && at.clientWidth < innerWidth + SLACK) {
        const classes = at.className;
        // The page itself scrolls up and down, and must not sideways.
        if (!/taro_page|taro-tabbar__panel|taro_router/.test(String(classes))) return true;
      }
    return false;
  };

  const overflow: string[] = [];
  const width = document.documentElement.clientWidth;
  for (const element of all) {
    const box = element.getBoundingClientRect();
    if (box.right <= width + SLACK && box.left >= -SLACK) continue;
    if (getComputedStyle(element).position === 'fixed' && box.left >= width) continue;
    if (
      inSideways(element) ||
      [...element.children].some((child) => child.getBoundingClientRect().right > width + SLACK)
    )
      continue;
    if (textOf(element) === '' && !/^(IMG|CANVAS|INPUT|SELECT|TEXTAREA|VIDEO|TABLE)$/.test(element.tagName)) continue;
    overflow.push(`${nameOf(element)} ${Math.round(box.right - width)} px`);
  }
  if (document.documentElement.scrollWidth > width + SLACK)
    overflow.push(`the page itself ${document.documentElement.scrollWidth - width} px`);

  const cut: string[] = [];
  for (const element of all) {
    const style = getComputedStyle(element);
    const hides = (value: string): boolean => value === 'hidden' || value === 'clip';
    if (!hides(style.overflowX) && !hides(style.overflowY)) continue;
    if (textOf(element) === '' || /^(HTML|BODY)$/.test(element.tagName)) continue;
    // Shortened on purpose, and seen to be: the whole of it is one touch away.
    if (style.webkitLineClamp !== 'none' || style.textOverflow === 'ellipsis') continue;
    const box = element.getBoundingClientRect();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if ((node.textContent ?? '').trim() === '' || !node.parentElement || !isSeen(node.parentElement)) continue;
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      if (text.width === 0) continue;
      const below = hides(style.overflowY) && (text.bottom > box.bottom + 2 || text.top < box.top - 2);
      const beside = hides(style.overflowX) && (text.right > box.right + 2 || text.left < box.left - 2);
      // A scroller in between moves it into view.
      let between = false;
      for (let at: HTMLElement | null = node.parentElement; at && at !== element; at = at.parentElement)
        if ((below && scrolls(at, 'overflowY')) || (beside && scrolls(at, 'overflowX'))) between = true;
      if ((below || beside) && !between) {
        cut.push(`${nameOf(element)}: “${(node.textContent ?? '').trim().slice(0, 24)}”`);
        break;
      }
    }
  }

  const controls = all
    .filter((element) => element.matches(CONTROLS) && !element.closest('[aria-hidden=true],[inert]'))
    .filter((element) => !element.matches('[aria-disabled=true],:disabled'))
    // The element that takes the typing lies within one that is touched.
    .filter((element) => !element.parentElement?.closest(CONTROLS));
  const placeOf = (element: Element): DOMRect =>
    (
      element.closest('label,.plh-target') ??
      element.closest('taro-input-core,taro-textarea-core,taro-switch-core') ??
      element
    ).getBoundingClientRect();
  const small = controls
    .filter((element) => getComputedStyle(element).display !== 'inline')
    .map((element) => ({ element, box: placeOf(element) }))
    .filter(({ box }) => box.width < TARGET - 0.5 || box.height < TARGET - 0.5)
    .map(({ element, box }) => `${nameOf(element)} ${Math.round(box.width)}×${Math.round(box.height)}`);

  /** What it moves with: what lies in another scroller, or stays where it is, may well be over it for the moment. */
  const layerOf = (element: Element): Element | null => {
    for (let at: Element | null = element; at; at = at.parentElement)
      if (/fixed|sticky/.test(getComputedStyle(at).position) || scrolls(at, 'overflowY')) return at;
    return null;
  };
  const placed = controls.map((element) => ({
    element,
    box: element.getBoundingClientRect(),
    layer: layerOf(element),
  }));
  /** A button in the corner of a picture: whole within it, and what one touches there. */
  const isCornerOf = (small: DOMRect, large: DOMRect): boolean =>
    small.left >= large.left - 2 &&
    small.right <= large.right + 2 &&
    small.top >= large.top - 2 &&
    small.bottom <= large.bottom + 2 &&
    small.width * small.height < 0.5 * large.width * large.height;
  const overlapping: string[] = [];
  placed.forEach((one, index) => {
    for (const other of placed.slice(index + 1)) {
      if (one.layer !== other.layer || one.element.contains(other.element) || other.element.contains(one.element))
        continue;
      const x = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const y = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      const above = one.element.compareDocumentPosition(other.element) & Node.DOCUMENT_POSITION_FOLLOWING;
      const corner = above ? isCornerOf(other.box, one.box) : isCornerOf(one.box, other.box);
      if (x > 2 && y > 2 && !corner) overlapping.push(`${nameOf(one.element)} over ${nameOf(other.element)}`);
    }
  });
  const few = (found: string[]): string[] => [...new Set(found)].slice(0, 8);
  return { overflow: few(overflow), cut: few(cut), small: few(small), overlapping: few(overlapping) };
}

/** What is wrong with the layout of the page as it is shown now. */
export const inspect = (page: Page): Promise<Layout> => page.evaluate(look);
