import { scrollToElement } from '@/services/scroll';

/** Brings a paragraph of the original into sight: within its own column on a desk, on the page of a phone. */
export function showParagraph(index: number): void {
  const id = `paragraph-${index}`;
  if (process.env.TARO_ENV === 'h5') {
    const visible = [...document.querySelectorAll<HTMLElement>(`#${id}`)].find((one) => one.offsetParent !== null);
    const column = visible?.closest<HTMLElement>('.draft-original-text');
    if (visible && column && column.scrollHeight > column.clientHeight + 1) {
      const above = visible.getBoundingClientRect().top - column.getBoundingClientRect().top;
      return column.scrollTo({ top: column.scrollTop + above - column.clientHeight / 4, behavior: 'smooth' });
    }
  }
  scrollToElement(`#${id}`);
}
