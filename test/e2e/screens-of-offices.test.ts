/** Screens of offices: accessible, and whole in longer texts; and no page of the app without its row. */
import { appPages } from './support/screens/app-pages';
import { everyScreen, stage } from './support/screens/every';
import { states } from './support/screens/states';
import { pagesWithoutRow, rowsWithoutPage } from './support/screens/table';
import { visitAs } from './support/screens/visitor';

const at = stage();

test('every page of the app is looked at', async () => {
  const visitor = await visitAs(at.browser.browser, at.gateway, { persona: 'visitor-1', state: states.phone });
  await visitor.open('pages/home/index');
  await visitor.quiet();
  const pages = await appPages(visitor.page);
  await visitor.context.close();
  expect(pages.length).toBeGreaterThan(30);
  expect({ forgotten: pagesWithoutRow(pages), gone: rowsWithoutPage(pages) }).toEqual({ forgotten: [], gone: [] });
});

everyScreen(at, ['prefecture', 'work', 'bureau', 'policy-desk']);
