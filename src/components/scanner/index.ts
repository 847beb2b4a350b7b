// Without a platform (types, tests): the browser's. Taro's build takes index.weapp.tsx or index.h5.tsx instead.
export { Scanner } from './index.h5';
