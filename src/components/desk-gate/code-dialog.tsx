import { useCallback, useEffect, useRef, useState } from 'react';
import { QrCode } from '@/components/qr-code';
import { errorText } from '@/components/error-text';
import { useT } from '@/locales/desk';
import { call, type Output } from '@/services/call';
import { asCallError, isClientError, type CallError } from '@/services/call-error';
import { keyHash } from '@/services/desk/index.h5';
import type { DeskAsk } from '@/services/desk/types';
import { serverNow } from '@/services/server-clock';

type Code = Output<'identity.openDeskCode'>;
type State = Output<'identity.watchDeskCode'>['state'];

const LOOK_MS = 2000;

/** A code and how far it is, asked for every other second; another one on demand. */
function useCode({ reason, operation }: DeskAsk) {
  const [code, setCode] = useState<Code>();
  const [state, setState] = useState<State>('waiting');
  const [left, setLeft] = useState(0);
  const [error, setError] = useState<CallError>();
  const renew = useCallback(async () => {
    setError(undefined);
    try {
      const step = reason === 'fresh' ? { operation } : {};
      setCode(await call('identity.openDeskCode', { keyHash: await keyHash(), ...step }));
      setState('waiting');
    } catch (thrown) {
      setError(asCallError(thrown));
    }
  }, [reason, operation]);
  useEffect(() => void renew(), [renew]);
  const open = state === 'waiting' || state === 'scanned';
  useEffect(() => {
    if (!code || !open) return;
    const look = async () => {
      setLeft(Math.max(0, Math.ceil((code.expiresAt - serverNow()) / 1000)));
      try {
        setState((await call('identity.watchDeskCode', { code: code.code })).state);
        setError(undefined);
      } catch (thrown) {
        const problem = asCallError(thrown);
        // another window of this browser has asked for a code since, or it was forgotten
        if (problem.code === 'NOT_FOUND') setState('expired');
        else setError(problem);
      }
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_MS);
    return () => clearInterval(timer);
  }, [code, open]);
  return { code, state, left, error, renew };
}

/** The code with what stands beside it, over whatever page is open. Escape and the last button close it without the phone. */
export function CodeDialog({ ask, onConfirmed }: { ask: DeskAsk; onConfirmed: () => Promise<boolean> }) {
  const t = useT();
  const box = useRef<HTMLDialogElement>(null);
  const { code, state, left, error, renew } = useCode(ask);
  const offline = error !== undefined && isClientError(error);
  const over = state === 'expired' || state === 'refused' || (error !== undefined && !offline);
  useEffect(() => {
    const element = box.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const confirmed = useRef(onConfirmed);
  confirmed.current = onConfirmed;
  useEffect(() => {
    if (state === 'confirmed') void confirmed.current().then(ask.answer);
  }, [state, ask]);
  return (
    <dialog ref={box} className="plh-dialog gate" aria-labelledby="gate-title" onCancel={() => ask.answer(false)}>
      <h2 id="gate-title" className="plh-title">
        {t(`gate.${ask.reason}`)}
      </h2>
      <p className="plh-dialog-text">{t(`gate.${ask.reason}.lead`)}</p>
      <div className={`gate-code ${over || !code ? 'gate-over' : ''}`}>
        {code ? (
          <QrCode
            id="desk-code"
            className="gate-qr"
            label={t('gate.code')}
            text={`${location.origin}/desk/${code.code}`}
          />
        ) : null}
      </div>
      {code && !over ? (
        <p className="gate-compare">
          <span className="plh-soft">{t('gate.compare')}</span>
          <strong id="desk-compare" className="plh-figures gate-digits">
            {code.compare}
          </strong>
          <span className="plh-faint">{t('gate.compareHint')}</span>
        </p>
      ) : null}
      <p className="gate-state" role="status">
        {offline
          ? t('gate.offline')
          : error
            ? errorText(error)
            : state === 'waiting'
              ? t('gate.waiting', { left })
              : t(`gate.${state}`)}
      </p>
      <div className="plh-dialog-buttons">
        <button type="button" className="plh-dialog-no" onClick={() => ask.answer(false)}>
          {t(ask.reason === 'fresh' || ask.reason === 'stay' ? 'gate.closeFresh' : 'gate.close')}
        </button>
        {over ? (
          <button type="button" className="plh-dialog-yes" autoFocus onClick={() => void renew()}>
            {t('gate.renew')}
          </button>
        ) : null}
      </div>
    </dialog>
  );
}
