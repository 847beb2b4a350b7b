/** What stands on a canvas of a page, and writing on one. */
import type { Page } from 'playwright-core';
import type { GreyPicture } from './camera';

/** The code as it stands on the screen: the pixels of its canvas. */
export const pixelsOf = async (page: Page, id = 'sign-in-code'): Promise<GreyPicture> => {
  const canvas = page.locator(`#${id} canvas, canvas#${id}`).first();
  await canvas.waitFor();
  const { width, height, grey } = await canvas.evaluate((element) => {
    const drawn = element as HTMLCanvasElement;
    const data = drawn.getContext('2d')?.getImageData(0, 0, drawn.width, drawn.height).data ?? [];
    return {
      width: drawn.width,
      height: drawn.height,
      grey: Array.from({ length: drawn.width * drawn.height }, (_, at) => data[at * 4] ?? 255),
    };
  });
  return { width, height, pixels: Uint8Array.from(grey) };
};

/** A scribble from left to right. */
export const writeName = async (page: Page): Promise<void> => {
  const pad = page.locator('canvas').filter({ visible: true }).first();
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('no pad to sign on');
  for (const row of [0.3, 0.6]) {
    await page.mouse.move(box.x + box.width * 0.15, box.y + box.height * row);
    await page.mouse.down();
    for (let step = 1; step <= 12; step += 1) {
      await page.mouse.move(
        box.x + box.width * (0.15 + 0.055 * step),
        box.y + box.height * (row + (step % 2 ? 0.15 : -0.15)),
      );
    }
    await page.mouse.up();
  }
};
