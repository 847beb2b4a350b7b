// Without a platform (types, tests): the browser's. Taro takes index.weapp.tsx or index.h5.tsx instead, if the extension is the same.
export { RowLink } from './index.h5';
