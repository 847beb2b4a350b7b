/** WeChat's own compilers, which come without types. */
declare module 'miniprogram-compiler' {
  /** Compiles every wxml under a folder; throws what the compiler says. */
  export function wxmlToJs(rootPath: string): string;
  export function wxssToJs(rootPath: string): string;
}
