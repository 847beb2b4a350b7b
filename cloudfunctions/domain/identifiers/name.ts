/** The first character, and an asterisk for each of the others: 示例人员 → 示***. A name of one character is hidden altogether. */
export function maskName(name: string): string {
  const characters = Array.from(name.trim());
  if (characters.length < 2) return '*'.repeat(characters.length);
  return `${characters[0] ?? ''}${'*'.repeat(characters.length - 1)}`;
}
