/** WeChat prints nothing. */
export const usePrinting = (): boolean => false;
