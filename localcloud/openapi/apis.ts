import { randomUUID } from 'node:crypto';
import QRCode from 'qrcode';
import { isOpenid, type WechatPlatform } from './platform';
import { wrongField } from './template-fields';

/** What an emulated interface of WeChat answers. */
export type ApiAnswer =
  | { kind: 'json'; body: Record<string, unknown>; record?: { openid: string } }
  | { kind: 'binary'; body: Buffer; contentType: string };

export interface ApiContext {
  platform: WechatPlatform;
  /** Openid of who calls; '' of nobody. */
  caller: string;
  /** Epoch milliseconds by the invocation's clock. */
  now: number;
  /** The bytes behind one of the gateway's own addresses; undefined when there is nothing. */
  load: (url: string) => Promise<Buffer | undefined>;
  /** Gives an event of WeChat's to the function that is set for it, after this call. */
  push: (event: Record<string, unknown>) => void;
}

type Data = Readonly<Record<string, unknown>>;
type Api = (data: Data, context: ApiContext) => Promise<ApiAnswer> | ApiAnswer;

/** "最大32个可见字符，只支持数字，大小写英文以及部分特殊字符" */
const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/;
const TEXT_LIMIT = 2500;

export const failure = (errcode: number, errmsg: string): ApiAnswer => ({ kind: 'json', body: { errcode, errmsg } });

/** 41030: a page of the mini-program by its path, without "/" before it; with a query only where that is allowed. */
function pageExists({ pages }: WechatPlatform, page: unknown, query: boolean): boolean {
  if (page === undefined || page === '') return true;
  return typeof page === 'string' && pages.has(query ? (page.split('?')[0] ?? '') : page);
}

/** Who wrote what is checked, and where; undefined when WeChat takes it. */
function checkWriter({ openid, scene }: Data, { platform, caller, now }: ApiContext): ApiAnswer | undefined {
  if (!isOpenid(openid)) return failure(40003, 'invalid openid');
  if (![1, 2, 3, 4].includes(scene as number)) return failure(40129, 'invalid scene');
  // who calls this very moment is here, whatever moment it is for that call
  if (openid === caller) return undefined;
  if (!platform.knows(openid)) return failure(43104, 'appid not match with openid');
  return platform.wasHere(openid, now) ? undefined : failure(61010, 'user access timeout');
}

/** The emulated interfaces; arguments have WeChat's snake_case names, as the SDK sends them. */
export const OPEN_APIS: Readonly<Record<string, Api>> = {
  'wxacode.getUnlimited': async ({ scene, width = 430, page, env_version: version = 'release' }, { platform }) => {
    if (typeof scene !== 'string' || scene === '' || scene.length > 32)
      return failure(40169, 'invalid length for scene');
    if (!SCENE.test(scene)) return failure(40129, 'invalid scene');
    if (!pageExists(platform, page, false)) return failure(41030, 'invalid page');
    if (typeof width !== 'number' || width < 280 || width > 1280) return failure(40097, 'invalid args width');
    if (!['release', 'trial', 'develop'].includes(String(version))) return failure(40097, 'invalid args env_version');
    return {
      kind: 'binary',
      body: await QRCode.toBuffer(scene, { type: 'png', width }),
      contentType: 'image/png',
    };
  },

  'subscribeMessage.send': async ({ touser, template_id: templateId, page, data }, { platform }) => {
    if (!isOpenid(touser)) return failure(40003, 'invalid openid');
    const fields = platform.templateOf(templateId);
    if (!fields) return failure(40037, 'invalid template_id');
    if (!pageExists(platform, page, true)) return failure(41030, 'invalid page');
    const wrong = wrongField(fields, data);
    if (wrong !== undefined) return failure(47003, `argument invalid! data.${wrong}.value invalid`);
    if (!(await platform.useConsent(touser, String(templateId))))
      return failure(43101, 'user refuse to accept the msg');
    return { kind: 'json', body: { errcode: 0, errmsg: 'ok' }, record: { openid: touser } };
  },

  // the number is nothing to keep a record of
  'phonenumber.getPhoneNumber': ({ code, openid }, { platform, now }) => {
    if (openid !== undefined && !isOpenid(openid)) return failure(40003, 'invalid openid');
    const number = platform.takePhoneCode(code, openid, now);
    if (number === undefined) return failure(40029, 'invalid code');
    const watermark = { timestamp: Math.floor(now / 1000), appid: 'localcloud' };
    const info = { phoneNumber: number, purePhoneNumber: number, countryCode: '86', watermark };
    return { kind: 'json', body: { errcode: 0, errmsg: 'ok', phone_info: info } };
  },

  'security.msgSecCheck': (data, context) => {
    const { content, openid, version } = data;
    if (typeof content !== 'string' || content === '') return failure(44002, 'empty post data');
    if (version !== 2) return checkAsBefore(content);
    const refused = checkWriter(data, context);
    if (refused) return refused;
    if (content.length > TEXT_LIMIT) return failure(45002, 'content size out of limit');
    const result = context.platform.judge(content);
    const detail = [{ strategy: 'content_model', errcode: 0, prob: 90, ...result }];
    const body = { errcode: 0, errmsg: 'ok', result, detail, trace_id: randomUUID() };
    return { kind: 'json', body, record: { openid: String(openid) } };
  },

  'security.mediaCheckAsync': async (data, context) => {
    const { media_url: url, media_type: type, version, openid } = data;
    if (typeof url !== 'string' || !/^https?:\/\//.test(url)) return failure(44002, 'empty post data');
    if (![1, 2].includes(type as number)) return failure(40097, 'invalid args media_type');
    if (version !== 2) return failure(40097, 'invalid args version');
    const refused = checkWriter(data, context);
    if (refused) return refused;
    const trace = randomUUID();
    const bytes = await context.load(url);
    context.push(mediaResult(trace, bytes && context.platform.judge(bytes.toString('utf8')), context.now));
    return {
      kind: 'json',
      body: { errcode: 0, errmsg: 'ok', trace_id: trace },
      record: { openid: String(openid) },
    };
  },
};

/** Version 1, which WeChat no longer maintains: no person, no scene, and 87014 for what is refused. */
function checkAsBefore(content: string): ApiAnswer {
  if (Buffer.byteLength(content) > 500 * 1024) return failure(45002, 'content size out of limit');
  return content.includes(RISKY_SAMPLE) ? failure(87014, 'risky content') : failure(0, 'ok');
}

/** WeChat's own sample of a text that its check refuses. */
export const RISKY_SAMPLE = '特3456书yuuo莞6543李zxcz蒜7782法fgnv级';

/** What WeChat pushes of a picture; −1008: it could not be loaded. */
function mediaResult(trace: string, result: object | undefined, now: number): Record<string, unknown> {
  const verdict = result ?? { suggest: 'pass', label: 100 };
  const errcode = result ? 0 : -1008;
  return {
    ToUserName: 'gh_localcloud',
    FromUserName: 'localcloud',
    CreateTime: Math.floor(now / 1000),
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid: 'wx0000000000localhost',
    trace_id: trace,
    version: 2,
    errcode,
    errmsg: errcode === 0 ? 'ok' : 'media download failed',
    detail: [{ strategy: 'content_model', errcode, prob: 90, ...verdict }],
    result: verdict,
  };
}
