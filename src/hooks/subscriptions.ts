import { useCallback, useEffect, useRef } from 'react';
import Taro from '@tarojs/taro';
import { call, type Input, type Output } from '@/services/call';

type Template = Input<'message.recordConsent'>['accepted'][number];
type Consent = Output<'message.listMine'>['consents'][number];

/** Shows WeChat's own question and records what was accepted. */
async function ask(wanted: Consent[]): Promise<void> {
  const tmplIds = wanted.map((consent) => consent.templateId);
  const answer: unknown = await Taro.requestSubscribeMessage({ tmplIds } as never);
  const accepted = wanted
    .filter((consent) => (answer as Record<string, unknown>)[consent.templateId] === 'accept')
    .map((consent) => consent.template);
  if (accepted.length === 0) return;
  await call('message.recordConsent', { accepted, requestKey: `consent-${Date.now()}-${Math.random()}`.slice(0, 64) });
}

/**
 * Asks whether we may send these messages, at a moment when they make sense (R-PLAN 4); each yes allows one. WeChat shows its
 * question only inside a touch, so that the template ids are fetched beforehand. On other platforms nothing happens, and a
 * failure is swallowed: what the person came for stands whatever becomes of its messages.
 */
export function useNotifyQuestion(templates: readonly Template[]): () => void {
  const consents = useRef<Consent[]>([]);
  const wanted = useRef(templates);
  useEffect(() => {
    if (process.env.TARO_ENV !== 'weapp') return;
    call('message.listMine', {}).then(
      (answer) => (consents.current = answer.consents),
      () => undefined,
    );
  }, []);
  return useCallback(() => {
    const known = consents.current.filter((consent) => consent.templateId && wanted.current.includes(consent.template));
    if (known.length > 0) ask(known).catch(() => undefined);
  }, []);
}
