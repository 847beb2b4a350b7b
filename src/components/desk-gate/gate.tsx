import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { useT } from '@/locales/desk';
import { call } from '@/services/call';
import { desk } from '@/services/desk';
import { isHere } from '@/services/desk/index.h5';
import { knowPerson } from '@/services/desk-person';
import { serverNow } from '@/services/server-clock';
import { CodeDialog } from './code-dialog';
import './gate.scss';

/** How long before its end a desk says so. */
const WARN_MS = 5 * 60_000;
const LOOK_MS = 20_000;

/** Minutes until the desk closes because nobody is there; null while that is far away. Whoever is there keeps it open by being there. */
function useClosing(): number | null {
  const [minutes, setMinutes] = useState<number | null>(null);
  const offered = useRef<number | null>(null);
  useEffect(() => {
    const look = async () => {
      const { closesAt, ask } = desk.state();
      if (closesAt === null || ask || closesAt - serverNow() > WARN_MS) return setMinutes(null);
      // another window may have kept it open; this one does if somebody is here
      await call('identity.me', {}).catch(() => undefined);
      const left = (desk.state().closesAt ?? 0) - serverNow();
      if (left <= 0 || left > WARN_MS) return setMinutes(null);
      // busy to the last: only the longest time ends it, which is said once
      const { closesAt: ends } = desk.state();
      if (isHere() && offered.current !== ends) {
        offered.current = ends;
        void desk.askForPhone('stay');
      }
      setMinutes(Math.ceil(left / 60_000));
    };
    const timer = setInterval(() => void look(), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  return minutes;
}

function Closing({ minutes }: { minutes: number }) {
  const t = useT();
  return (
    <div className="plh-notice plh-notice-warn gate-closing" role="alert">
      <span className="plh-grow">{t('gate.leaveSoon', { minutes })}</span>
      <button type="button" className="gate-button" onClick={() => void call('identity.me', {}).catch(() => undefined)}>
        {t('gate.here')}
      </button>
    </div>
  );
}

function Gate() {
  const { ask } = useSyncExternalStore(desk.subscribe, desk.state);
  const minutes = useClosing();
  if (ask) return <CodeDialog key={ask.reason + ask.operation} ask={ask} onConfirmed={knowPerson} />;
  return minutes === null ? null : <Closing minutes={minutes} />;
}

export function drawGate(): void {
  const place = document.createElement('div');
  document.body.append(place);
  createRoot(place).render(<Gate />);
}
