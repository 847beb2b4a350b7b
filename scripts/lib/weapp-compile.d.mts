interface MiniprogramCi {
  cloud: { uploadFunction(one: object): Promise<unknown> };
  upload(one: object): Promise<unknown>;
}
/** A project of miniprogram-ci over this folder. */
export function wechatProject(
  require: NodeJS.Require,
  options?: { appid?: string; privateKey?: string; projectPath?: string },
): { ci: MiniprogramCi; project: object };
