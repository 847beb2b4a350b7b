import QRCode from 'qrcode';

/** What an emulated interface of WeChat answers. */
export type ApiAnswer =
  | { kind: 'json'; body: Record<string, unknown>; record?: { openid: string } }
  | { kind: 'binary'; body: Buffer; contentType: string };

type Api = (data: Record<string, unknown>) => Promise<ApiAnswer> | ApiAnswer;

/** WeChat's own sample of a text that its check refuses. */
export const RISKY_SAMPLE = '特3456书yuuo莞6543李zxcz蒜7782法fgnv级';

/** The emulated interfaces; arguments have WeChat's snake_case names, as the SDK sends them. */
export const OPEN_APIS: Readonly<Record<string, Api>> = {
  'wxacode.getUnlimited': async ({ scene, width }) => {
    if (typeof scene !== 'string' || scene === '' || scene.length > 32)
      return failure(40169, 'invalid length for scene');
    const pixels = typeof width === 'number' ? Math.min(1280, Math.max(280, width)) : 430;
    return {
      kind: 'binary',
      body: await QRCode.toBuffer(scene, { type: 'png', width: pixels }),
      contentType: 'image/png',
    };
  },

  'subscribeMessage.send': ({ touser, template_id: templateId, data }) => {
    if (typeof touser !== 'string' || touser === '') return failure(40003, 'invalid openid');
    if (typeof templateId !== 'string' || templateId === '') return failure(40037, 'invalid template_id');
    if (typeof data !== 'object' || data === null) return failure(47003, 'argument invalid! data');
    const wrong = Object.entries(data).find(
      ([, item]) => typeof (item as { value?: unknown } | null)?.value !== 'string',
    );
    if (wrong) return failure(47003, `argument invalid! data.${wrong[0]}.value`);
    return { kind: 'json', body: { errcode: 0, errmsg: 'ok' }, record: { openid: touser } };
  },

  'security.msgSecCheck': ({ content, openid, version }) => {
    if (typeof content !== 'string' || content === '') return failure(44004, 'empty content');
    if (Buffer.byteLength(content) > 500 * 1024) return failure(40006, 'content is too long');
    const risky = content.includes(RISKY_SAMPLE);
    const record = { openid: typeof openid === 'string' ? openid : '' };
    if (version !== 2)
      return { kind: 'json', body: risky ? { errcode: 87014, errmsg: 'risky content' } : { errcode: 0 }, record };
    const result = risky ? { suggest: 'risky', label: 20001 } : { suggest: 'pass', label: 100 };
    return { kind: 'json', body: { errcode: 0, errmsg: 'ok', result }, record };
  },
};

function failure(errcode: number, errmsg: string): ApiAnswer {
  return { kind: 'json', body: { errcode, errmsg } };
}
