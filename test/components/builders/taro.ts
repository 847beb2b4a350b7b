const kept = new Map<string, unknown>();

/** The browser of a component test: a storage; what a component should not need is not there. */
const taro = {
  getStorageSync: (key: string) => kept.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => kept.set(key, value),
  /** One page. */
  getCurrentInstance: () => ({ page: null }),
  removeStorageSync: (key: string) => kept.delete(key),
};

export default taro;
