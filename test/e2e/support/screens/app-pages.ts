import type { Page } from 'playwright-core';

interface AppConfig {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: { root: string; pages: string[] }[];
}

/** The pages of the app as it was built, e.g. `packages/bureau/month/index`. The page must be of the app. */
export async function appPages(page: Page): Promise<string[]> {
  const config = await page.evaluate(() => (globalThis as unknown as { __taroAppConfig: AppConfig }).__taroAppConfig);
  const packages = config.subPackages ?? config.subpackages ?? [];
  return [...config.pages, ...packages.flatMap(({ root, pages }) => pages.map((name) => `${root}/${name}`))];
}
