import { useCallback, useEffect, useRef } from 'react';
import Taro from '@tarojs/taro';
import { call, type Input, type Output } from '@/services/call';
import { requestKey } from '@/services/random-hex';

type Template = Input<'message.recordConsent'>['accepted'][number];
type Consent = Output<'message.listMine'>['consents'][number];
/** How many messages of a kind may still be sent to this person. */
type Left = Output<'message.recordConsent'>['consents'][number];

/** Shows WeChat's own question, records what was accepted, and gives what is left after it; undefined when all was declined. */
async function ask(wanted: Consent[]): Promise<Left[] | undefined> {
  const tmplIds = wanted.map((consent) => consent.templateId);
  const answer: unknown = await Taro.requestSubscribeMessage({ tmplIds } as never);
  const accepted = wanted
    .filter((consent) => (answer as Record<string, unknown>)[consent.templateId] === 'accept')
    .map((consent) => consent.template);
  if (accepted.length === 0) return undefined;
  const { consents } = await call('message.recordConsent', { accepted, requestKey: await requestKey() });
  return consents.filter(({ template }) => accepted.includes(template));
}

/**
 * Asks whether we may send these messages, at a moment when they make sense (R-PLAN 4); each yes allows one. WeChat shows its
 * question only inside a touch, so that the template ids are fetched beforehand. On other platforms nothing happens, and a
 * failure is swallowed: what the person came for stands whatever becomes of its messages.
 */
export function useNotifyQuestion(templates: readonly Template[]): () => Promise<Left[] | undefined> {
  const consents = useRef<Consent[]>([]);
  const wanted = useRef(templates);
  useEffect(() => {
    if (process.env.TARO_ENV !== 'weapp') return;
    call('message.listMine', {}).then(
      (answer) => (consents.current = answer.consents),
      () => undefined,
    );
  }, []);
  return useCallback(async () => {
    const known = consents.current.filter((consent) => consent.templateId && wanted.current.includes(consent.template));
    return known.length > 0 ? ask(known).catch(() => undefined) : undefined;
  }, []);
}
