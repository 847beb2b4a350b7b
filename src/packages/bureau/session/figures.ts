/** A whole number from `least` to `most`; null for anything else. */
export const wholeOf = (text: string, least: number, most: number): number | null => {
  const typed = text.trim();
  const figure = Number(typed);
  return /^\d{1,9}$/.test(typed) && figure >= least && figure <= most ? figure : null;
};

/** Yuan as typed ('12800', '12,800.5', '12800.50') in whole 分, worked out on the digits and not by a fraction; null when it is no amount. */
export const fenOf = (yuan: string): number | null => {
  const found = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(yuan.replace(/[,，\s]/g, ''));
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : null;
};
