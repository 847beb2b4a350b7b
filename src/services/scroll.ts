import Taro from '@tarojs/taro';

/**
 * Brings an element to the upper edge, after what has just changed is laid out. On H5 Taro keeps the pages below in the
 * document and its pageScrollTo would take the first match, on whichever page; so the visible one is looked for.
 * Elements carry `plh-anchor`, which keeps them clear of our own header there.
 */
export function scrollToElement(selector: string): void {
  Taro.nextTick(() => {
    if (process.env.TARO_ENV !== 'h5') return void Taro.pageScrollTo({ selector, duration: 200, offsetTop: -8 });
    const visible = [...document.querySelectorAll<HTMLElement>(selector)].find(
      (element) => element.offsetParent !== null,
    );
    visible?.scrollIntoView({ behavior: 'smooth', block: 'start' });
  });
}
