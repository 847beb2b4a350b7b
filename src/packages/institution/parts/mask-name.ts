/** A name that others in the hall may read: the first sign and stars, three at most; '示例东达' → '示***'. */
export function maskedName(name: string): string {
  const [first = '', ...rest] = Array.from(name.trim());
  return first + '*'.repeat(Math.min(3, rest.length));
}
