// Without a platform (types, tests): the browser's. Taro takes index.weapp.ts or index.h5.ts instead, if the extension is the same.
export { showPictures } from './index.h5';
