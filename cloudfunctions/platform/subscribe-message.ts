import { cloud } from './cloud';
import { logError } from './log';

export interface SubscribeMessage {
  openid: string;
  templateId: string;
  page: string;
  /** The template's fields, e.g. `thing1`. */
  data: Record<string, string>;
}

/** True when WeChat took the message. A refusal (no consent, limits) is logged and false. */
export async function sendSubscribeMessage({ openid, templateId, page, data }: SubscribeMessage): Promise<boolean> {
  try {
    const fields = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, { value }]));
    const { errCode } = await cloud.openapi.subscribeMessage.send({
      touser: openid,
      templateId,
      page,
      data: fields,
      lang: 'zh_CN',
    });
    return errCode === 0;
  } catch (error) {
    logError('subscribeMessage.send', 'NOT_SENT', error);
    return false;
  }
}
