import { randomBytes } from 'node:crypto';
import { drawnCanvas, type DrawnCanvas } from './drawn-canvas';
import { fileSystemOf, type PhoneFiles } from './phone-files';

/** What a phone would answer: the parts of `wx` that the screens ask for. Taro takes a function only when it is an own property. */
export interface Phone {
  storage: Map<string, unknown>;
  kept: PhoneFiles;
  /** Arguments of every call, by function, in order. */
  asked: Record<string, unknown[]>;
  /** What the next scan reads. */
  scanResult: { result: string; path?: string } | Error;
  /** What the person chooses when files are asked for. */
  picked: { name: string; path: string; size: number }[];
  /** Runs an operation of the cloud and gives its answer `{ok, …}`; throw to be a network that fails. */
  cloud: (operation: string, input: unknown) => unknown;
  /** Stores a file of the phone and gives its file id. */
  upload: (cloudPath: string, filePath: string) => Promise<string>;
  /** Calls of the cloud that have no answer yet. */
  waiting: number;
  /** While a finger's event runs: some functions work only then. */
  touching: boolean;
  /** Functions that were called outside of a touch though WeChat allows them only in one. */
  outsideOfTouch: string[];
  /** Where the phone is. */
  place: { latitude: number; longitude: number };
  /** What was drawn on the page's canvases, by their ids. */
  canvases: Map<string, DrawnCanvas>;
  /** Hear of the network that comes and goes. */
  networkListeners: Set<(state: { isConnected: boolean; networkType: string }) => void>;
  /** How the phone itself is set. */
  theme: 'light' | 'dark';
  /** Hear of it when that changes. */
  themeListeners: Set<(state: { theme: Phone['theme'] }) => void>;
}

export const newPhone = (cloud: Phone['cloud']): Phone => ({
  storage: new Map(),
  kept: new Map(),
  asked: {},
  scanResult: { result: '' },
  picked: [],
  cloud,
  upload: (cloudPath) => Promise.resolve(`cloud://local.test/${cloudPath}`),
  waiting: 0,
  touching: false,
  outsideOfTouch: [],
  place: { latitude: 40.81, longitude: 111.65 },
  canvases: new Map(),
  networkListeners: new Set(),
  theme: 'light',
  themeListeners: new Set(),
});

/** What WeChat says when a function of the cloud cannot be reached. */
export const networkFailure = (): Error =>
  Object.assign(new Error('cloud.callFunction:fail Error: request:fail'), {
    errMsg: 'cloud.callFunction:fail Error: request:fail',
  });

type NetworkListener = Parameters<Phone['networkListeners']['add']>[0];
type ThemeListener = Parameters<Phone['themeListeners']['add']>[0];

interface UploadOptions extends Callbacks {
  cloudPath: string;
  filePath: string;
}

/** With callbacks WeChat gives a task, which tells how far it is; without, a promise. */
function uploadFile(phone: Phone, options: UploadOptions): unknown {
  const stored = phone.upload(options.cloudPath, options.filePath).then((fileID) => ({ fileID }));
  if (!options.success && !options.fail) return stored;
  stored.then(
    (result) => options.success?.(result),
    (error: unknown) => options.fail?.(error as { errMsg: string }),
  );
  return {
    onProgressUpdate: (tell: (state: { progress: number }) => void) => tell({ progress: 100 }),
    abort: () => undefined,
  };
}

interface Callbacks {
  success?: (result: unknown) => void;
  fail?: (error: { errMsg: string }) => void;
  complete?: () => void;
}

/** Answers the way WeChat does: later, never at once; to whoever gave no callbacks with a promise. */
function later(options: Callbacks | undefined, result: unknown): Promise<unknown> | undefined {
  if (!options?.success && !options?.fail && !options?.complete)
    return result instanceof Error
      ? Promise.reject(Object.assign(new Error(result.message), { errMsg: result.message }))
      : Promise.resolve(result);
  setTimeout(() => {
    if (result instanceof Error) options.fail?.({ errMsg: result.message });
    else options.success?.(result);
    options.complete?.();
  });
  return undefined;
}

/** What WeChat refuses unless a finger has just touched. */
const onlyInTouch = new Set(['requestSubscribeMessage', 'openSetting']);

const layout = { left: 0, top: 0, right: 300, bottom: 180, width: 300, height: 180 };

/** A query of the page's layout: everything is 300 × 180 px, and every canvas can be drawn on. */
function selectorQuery(phone: Phone, answered: () => void): Record<string, unknown> {
  const wanted: string[] = [];
  const query: Record<string, unknown> = {
    in: () => query,
    exec: (done?: (results: unknown[]) => void) => {
      setTimeout(() => {
        done?.(wanted.map((selector) => ({ ...layout, node: canvasOf(phone, selector) })));
        answered();
      });
      return query;
    },
  };
  const select = (selector: unknown): Record<string, unknown> => {
    const ask = (done?: (result: unknown) => void) => {
      wanted.push(String(selector));
      if (typeof done === 'function') setTimeout(() => done(layout));
      return query;
    };
    return Object.fromEntries(
      ['boundingClientRect', 'fields', 'node', 'scrollOffset', 'context'].map((name) => [name, ask]),
    );
  };
  for (const name of ['select', 'selectAll', 'selectViewport']) query[name] = select;
  return query;
}

function canvasOf(phone: Phone, selector: string): DrawnCanvas {
  const canvas = phone.canvases.get(selector) ?? drawnCanvas(layout);
  phone.canvases.set(selector, canvas);
  return canvas;
}

/** The global `wx` of one phone. */
export function wxOf(phone: Phone): Record<string, unknown> {
  const ask = (name: string, args: unknown): void => void (phone.asked[name] ??= []).push(args);
  const wx: Record<string, unknown> = {};
  const answers: Record<string, (options: unknown) => unknown> = {
    scanCode: () => phone.scanResult,
    showModal: () => ({ confirm: true, cancel: false }),
    getLocation: () => ({ ...phone.place, accuracy: 20 }),
    requestSubscribeMessage: (options) =>
      Object.fromEntries((options as { tmplIds: string[] }).tmplIds.map((id) => [id, 'accept'])),
    chooseMedia: () => ({ tempFiles: phone.picked.map(({ path, size }) => ({ tempFilePath: path, size })) }),
    chooseMessageFile: () => ({ tempFiles: phone.picked }),
    chooseImage: () => ({ tempFilePaths: phone.picked.map(({ path }) => path), tempFiles: phone.picked }),
    downloadFile: (options) => ({
      tempFilePath: `wxfile://tmp/${(options as { url: string }).url.split('/').pop() ?? ''}`,
      statusCode: 200,
    }),
    canvasToTempFilePath: () => ({ tempFilePath: 'wxfile://tmp/canvas.png' }),
    getRandomValues: (options) => ({
      randomValues: Uint8Array.from(randomBytes((options as { length: number }).length)).buffer,
    }),
    getScreenBrightness: () => ({ value: 0.5 }),
    getNetworkType: () => ({ networkType: 'wifi' }),
    getSetting: () => ({ authSetting: {} }),
    showActionSheet: () => ({ tapIndex: 0 }),
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
    'startPullDownRefresh',
    'stopPullDownRefresh',
    'pageScrollTo',
    'previewImage',
    'setClipboardData',
    'openDocument',
    'makePhoneCall',
    'openLocation',
    'addPhoneCalendar',
    'saveImageToPhotosAlbum',
    'shareFileMessage',
    'setKeepScreenOn',
    'setScreenBrightness',
    'setNavigationBarColor',
    'setBackgroundColor',
    'setTabBarStyle',
    'setTabBarBadge',
    'removeTabBarBadge',
    'showLoading',
    'hideLoading',
    'vibrateShort',
    'vibrateLong',
    'authorize',
    'openSetting',
    'enableAlertBeforeUnload',
    'disableAlertBeforeUnload',
    'showShareMenu',
    'openPrivacyContract',
  ];
  for (const name of [...silent, ...Object.keys(answers)])
    wx[name] = (options?: Callbacks) => {
      ask(name, options);
      if (onlyInTouch.has(name) && !phone.touching) phone.outsideOfTouch.push(name);
      return later(options, answers[name]?.(options) ?? { errMsg: `${name}:ok` });
    };
  Object.assign(wx, {
    getStorageSync: (key: string) => phone.storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) =>
      phone.storage.set(key, JSON.parse(JSON.stringify(value)) as unknown),
    removeStorageSync: (key: string) => phone.storage.delete(key),
    getWindowInfo: () => ({ pixelRatio: 2, windowWidth: 375, windowHeight: 812, screenWidth: 375, screenHeight: 812 }),
    getSystemInfoSync: () => ({ platform: 'devtools', windowWidth: 375, pixelRatio: 2, SDKVersion: '3.5.8' }),
    getMenuButtonBoundingClientRect: () => layout,
    createSelectorQuery: () => selectorQuery(phone, () => ask('selectorQuery', undefined)),
    createIntersectionObserver: () => {
      const observer = {
        relativeTo: () => observer,
        relativeToViewport: () => observer,
        observe() {},
        disconnect() {},
      };
      return observer;
    },
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getFileSystemManager: () => fileSystemOf(phone.kept, ask),
    onNetworkStatusChange: (listener: NetworkListener) => {
      ask('onNetworkStatusChange', listener);
      phone.networkListeners.add(listener);
    },
    offNetworkStatusChange: (listener: NetworkListener) => phone.networkListeners.delete(listener),
    onThemeChange: (listener: ThemeListener) => phone.themeListeners.add(listener),
    offThemeChange: (listener: ThemeListener) => phone.themeListeners.delete(listener),
    onWindowResize: () => undefined,
    offWindowResize: () => undefined,
    getAppBaseInfo: () => ({ theme: phone.theme, language: 'zh_CN', SDKVersion: '3.5.8' }),
    getStorageInfoSync: () => ({ keys: [...phone.storage.keys()] }),
    nextTick: (work: () => void) => setTimeout(work),
    cloud: {
      init: (options: unknown) => ask('cloud.init', options),
      callFunction: ({ name, data }: { name: string; data: { operation: string; input: unknown } }) => {
        ask('cloud.callFunction', { name, data });
        phone.waiting += 1;
        return Promise.resolve()
          .then(() => phone.cloud(data.operation, data.input))
          .then((result) => ({ result }))
          .finally(() => (phone.waiting -= 1));
      },
      uploadFile: (options: UploadOptions) => {
        ask('cloud.uploadFile', options);
        return uploadFile(phone, options);
      },
    },
  });
  return wx;
}
