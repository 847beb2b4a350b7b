// Without a platform (types, tests): the browser's. Taro's build takes index.weapp.tsx or index.h5.tsx instead.
export { Canvas2d } from './index.h5';
