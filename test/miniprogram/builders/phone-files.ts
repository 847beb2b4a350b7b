/** Files that the program keeps on the phone, by their paths. */
export type PhoneFiles = Map<string, string>;

interface Told {
  success?: (result: { data?: string; errMsg: string }) => void;
  fail?: (error: { errMsg: string }) => void;
}

/** WeChat's file system as far as the screens use it: it never throws, it calls back. */
export function fileSystemOf(files: PhoneFiles, ask: (name: string, argument: unknown) => void): object {
  const answer = (name: string, { success, fail }: Told, work: () => string | undefined): void => {
    queueMicrotask(() => {
      try {
        const data = work();
        success?.({ errMsg: `${name}:ok`, ...(data !== undefined && { data }) });
      } catch (error) {
        fail?.({ errMsg: `${name}:fail ${String(error)}` });
      }
    });
  };
  const contentOf = (path: string): string => {
    const found = files.get(path);
    if (found === undefined) throw new Error(`no such file or directory, open ${path}`);
    return found;
  };
  return {
    writeFileSync: (...args: unknown[]) => ask('writeFileSync', args),
    readFile: (options: Told & { filePath: string }) => answer('readFile', options, () => contentOf(options.filePath)),
    writeFile: (options: Told & { filePath: string; data: string }) =>
      answer('writeFile', options, () => void files.set(options.filePath, options.data)),
    rename: (options: Told & { oldPath: string; newPath: string }) =>
      answer('rename', options, () => {
        files.set(options.newPath, contentOf(options.oldPath));
        files.delete(options.oldPath);
        return undefined;
      }),
    unlink: (options: Told & { filePath: string }) =>
      answer('unlink', options, () => {
        contentOf(options.filePath);
        files.delete(options.filePath);
        return undefined;
      }),
  };
}
