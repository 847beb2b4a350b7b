import { cloud } from './cloud';
import { logError } from './log';

export interface SubscribeMessage {
  openid: string;
  templateId: string;
  /** Without a "/" before it. */
  page: string;
  /** The template's fields, e.g. `thing1`. */
  data: Record<string, string>;
}

/** `no-consent`: the person takes no (more) messages; `refused`: WeChat would never take it; `later`: it could not be reached. */
export type Delivery = 'sent' | 'no-consent' | 'refused' | 'later';

/** WeChat's codes that no further try changes: receiver, template, page, fields. */
const FINAL: Readonly<Record<number, Delivery>> = {
  43101: 'no-consent',
  40003: 'refused',
  40037: 'refused',
  41030: 'refused',
  47003: 'refused',
};

/** Gives a message to WeChat. What is not taken is logged. */
export async function sendSubscribeMessage(message: SubscribeMessage): Promise<Delivery> {
  const { openid, templateId, page, data } = message;
  try {
    const fields = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, { value }]));
    await cloud.openapi.subscribeMessage.send({ touser: openid, templateId, page, data: fields, lang: 'zh_CN' });
    return 'sent';
  } catch (error) {
    logError('subscribeMessage.send', 'NOT_SENT', error);
    return FINAL[(error as { errCode?: number }).errCode ?? 0] ?? 'later';
  }
}
