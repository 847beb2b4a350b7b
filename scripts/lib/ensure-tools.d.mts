/** Loads packages of deploy/<name>, installed when they are not. */
export function ensureTools(name: 'wechat' | 'cloudbase'): Promise<NodeJS.Require>;
