/** Shows pictures in the viewer, the present one first. It comes when it is opened: 36 KB that no page needs to be read. */
export async function showPictures(current: string, urls: readonly string[]): Promise<void> {
  const { view } = await import('./viewer');
  view(current, urls);
}
