// Without a platform (types, tests): WeChat's. Taro takes index.weapp.ts or index.h5.ts instead, if the extension is the same.
export { draftClaims } from './index.weapp';
