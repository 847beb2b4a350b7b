// What an import of one page by another gives in the mini-program (pages-apart.cjs).
export default function NoPage() {
  return null;
}
