import { template } from '../../../contract/message';
import { handle } from '../../../entry/serve';
import { templateId } from '../consent';

const SHOWN = 100;

/** The newest hundred; each is readable here whether or not WeChat could deliver it. */
export const listMine = handle('message.listMine', async (_input, { caller, db }) => {
  const [messages, consents] = await Promise.all([
    db.find('outbox', { userId: caller.userId }, { orderBy: ['at', 'desc'], limit: SHOWN }),
    db.find('consents', { userId: caller.userId }),
  ]);
  const left = new Map(consents.map((consent) => [consent.template, consent.left]));
  return {
    messages: messages.map((message) => ({
      messageId: message._id,
      template: template.parse(message.template),
      title: message.title,
      body: message.body,
      page: message.page,
      at: message.at,
      delivered: message.state === 'sent',
    })),
    consents: template.options.map((name) => ({
      template: name,
      templateId: templateId(name),
      left: left.get(name) ?? 0,
    })),
  };
});
