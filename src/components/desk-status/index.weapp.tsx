/** WeChat knows whose phone it is. */
export const DeskStatus = () => null;
