/** What a test with real data plays on: the demonstration in a gateway, one phone, everybody's clock, one page at a time. */
import { phoneClock, type PhoneClock } from './clock';
import { DEMO_NOW, startDemonstration, type Demonstration } from './demonstration';
import { settled } from './person';
import { phoneOf, type CloudPhone } from './phone-of';
import { Rendered } from './rendered';
import { openPage, openUrl, rootPath, startWeapp, type OpenPage } from './weapp';

/** Enough for a machine with much else to do. */
const SEEDING_MS = 600_000;

export interface Stage {
  /** There from the first test on. */
  demo: () => Demonstration;
  phone: CloudPhone;
  /** Of the phone; the gateway's runs with it. */
  now: () => number;
  rendered: Rendered;
  /** Hands the phone to this persona, opens a page and waits until it is at rest. */
  open: (as: string, route: string, query?: Record<string, string>) => Promise<OpenPage>;
  /** The same for a path with its query, as on a share card. */
  openUrl: (as: string, url: string) => Promise<OpenPage>;
  /** Leaves the page; at the end of a test it is left in any case. */
  leave: () => Promise<void>;
  /** Moves the phone's clock and the gateway's. @param at epoch ms */
  moveTo: (at: number) => Promise<void>;
}

/** Sets the stage for all tests of a file: they share one gateway, one after the other. */
export function stage(): Stage {
  let demo: Demonstration | undefined;
  let clock: PhoneClock;
  let page: OpenPage | undefined;
  const there = (): Demonstration => {
    if (!demo) throw new Error('the demonstration is there in tests, not before them');
    return demo;
  };
  const phone = phoneOf(there);
  const rendered = new Rendered(rootPath);

  beforeAll(async () => {
    demo = await startDemonstration();
    clock = phoneClock(DEMO_NOW);
    startWeapp(phone);
  }, SEEDING_MS);
  const leave = async (): Promise<void> => {
    await page?.leave();
    page = undefined;
  };
  afterEach(async () => {
    phone.online = true;
    phone.change = (_, data) => data;
    await leave();
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await demo?.close();
  });

  const opened = async (as: string, how: () => Promise<OpenPage>): Promise<OpenPage> => {
    phone.handTo(as);
    page = await how();
    await settled(page, phone, rendered);
    return page;
  };
  return {
    demo: there,
    phone,
    now: () => clock.now(),
    rendered,
    open: (as, route, query = {}) => opened(as, () => openPage(route, query)),
    openUrl: (as, url) => opened(as, () => openUrl(url)),
    leave,
    moveTo: async (at) => {
      await there().moveClock(at);
      clock.set(at);
    },
  };
}
