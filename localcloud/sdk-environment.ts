/**
 * The environment in which an unmodified wx-server-sdk talks to this gateway. Without RUNENV=SCF it would look for a
 * metadata host before each call; without credentials it dies.
 */
export function sdkEnvironment(origin: string, secretId: string): Record<string, string> {
  return {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TCB_ENV: 'local',
    SCF_NAMESPACE: 'local',
    TENCENTCLOUD_SECRETID: secretId,
    TENCENTCLOUD_SECRETKEY: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${origin}/admin` }),
    TZ: 'UTC',
  };
}
