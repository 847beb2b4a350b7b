// Without a platform (types, tests): the browser's. Taro's build takes index.weapp.ts or index.h5.ts instead.
export { transport } from './index.h5';
