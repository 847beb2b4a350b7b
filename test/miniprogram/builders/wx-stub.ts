/** What a phone would answer: the parts of `wx` that the screens ask for. Taro takes a function only when it is an own property. */
export interface Phone {
  storage: Map<string, unknown>;
  /** Arguments of every call, by function, in order. */
  asked: Record<string, unknown[]>;
  /** What the next scan reads. */
  scanResult: { result: string; path?: string } | Error;
  /** Runs an operation of the cloud and gives its answer `{ok, …}`; throw to be a network that fails. */
  cloud: (operation: string, input: unknown) => unknown;
}

export const newPhone = (cloud: Phone['cloud']): Phone => ({
  storage: new Map(),
  asked: {},
  scanResult: { result: '' },
  cloud,
});

interface Callbacks {
  success?: (result: unknown) => void;
  fail?: (error: { errMsg: string }) => void;
  complete?: () => void;
}

/** Calls back the way WeChat does: later, never at once. */
const later = (options: Callbacks | undefined, result: unknown): void => {
  setTimeout(() => {
    if (result instanceof Error) options?.fail?.({ errMsg: result.message });
    else options?.success?.(result);
    options?.complete?.();
  });
};

const layout = { left: 0, top: 0, right: 300, bottom: 180, width: 300, height: 180 };

/** A query of the page's layout: everything is 300 × 180 px, and every canvas can be drawn on. */
function selectorQuery(answered: () => void): Record<string, unknown> {
  const wanted: number[] = [];
  const context = new Proxy({}, { get: () => () => undefined, set: () => true });
  const canvas = { getContext: () => context, width: 0, height: 0 };
  const query: Record<string, unknown> = {
    in: () => query,
    exec: (done?: (results: unknown[]) => void) => {
      setTimeout(() => {
        done?.(wanted.map(() => ({ ...layout, node: canvas })));
        answered();
      });
      return query;
    },
  };
  const node: Record<string, unknown> = {};
  for (const name of ['boundingClientRect', 'fields', 'node', 'scrollOffset', 'context'])
    node[name] = (done?: (result: unknown) => void) => {
      wanted.push(1);
      if (typeof done === 'function') setTimeout(() => done(layout));
      return query;
    };
  for (const name of ['select', 'selectAll', 'selectViewport']) query[name] = () => node;
  return query;
}

/** The global `wx` of one phone. */
export function wxOf(phone: Phone): Record<string, unknown> {
  const ask = (name: string, args: unknown): void => void (phone.asked[name] ??= []).push(args);
  const wx: Record<string, unknown> = {};
  const answers: Record<string, () => unknown> = {
    scanCode: () => phone.scanResult,
    showModal: () => ({ confirm: true, cancel: false }),
    getLocation: () => ({ latitude: 40.81, longitude: 111.65, accuracy: 20 }),
    requestSubscribeMessage: () => ({ errMsg: 'requestSubscribeMessage:ok' }),
  };
  const silent = [
    'showToast',
    'hideToast',
    'setNavigationBarTitle',
    'setTabBarItem',
    'navigateTo',
    'redirectTo',
    'switchTab',
    'reLaunch',
    'navigateBack',
    'stopPullDownRefresh',
    'pageScrollTo',
    'chooseMedia',
    'previewImage',
    'setClipboardData',
    'openDocument',
  ];
  for (const name of [...silent, ...Object.keys(answers)])
    wx[name] = (options?: Callbacks) => {
      ask(name, options);
      later(options, answers[name]?.() ?? { errMsg: `${name}:ok` });
    };
  Object.assign(wx, {
    getStorageSync: (key: string) => phone.storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) =>
      phone.storage.set(key, JSON.parse(JSON.stringify(value)) as unknown),
    removeStorageSync: (key: string) => phone.storage.delete(key),
    getWindowInfo: () => ({ pixelRatio: 2, windowWidth: 375, windowHeight: 812, screenWidth: 375, screenHeight: 812 }),
    getSystemInfoSync: () => ({ platform: 'devtools', windowWidth: 375, pixelRatio: 2, SDKVersion: '3.5.8' }),
    getMenuButtonBoundingClientRect: () => layout,
    createSelectorQuery: () => selectorQuery(() => ask('selectorQuery', undefined)),
    createIntersectionObserver: () => {
      const observer = {
        relativeTo: () => observer,
        relativeToViewport: () => observer,
        observe() {},
        disconnect() {},
      };
      return observer;
    },
    onNetworkStatusChange: (listener: unknown) => ask('onNetworkStatusChange', listener),
    offNetworkStatusChange: () => undefined,
    nextTick: (work: () => void) => setTimeout(work),
    cloud: {
      init: (options: unknown) => ask('cloud.init', options),
      callFunction: ({ name, data }: { name: string; data: { operation: string; input: unknown } }) => {
        ask('cloud.callFunction', { name, data });
        return Promise.resolve()
          .then(() => phone.cloud(data.operation, data.input))
          .then((result) => ({ result }));
      },
      uploadFile: (options: { cloudPath: string }) => {
        ask('cloud.uploadFile', options);
        return Promise.resolve({ fileID: `cloud://local.test/${options.cloudPath}` });
      },
    },
  });
  return wx;
}
