/// <reference types="@tarojs/taro" />
declare module '*.png' {
  const path: string;
  export default path;
}
declare module '*.scss';
