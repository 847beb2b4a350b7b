import { Notice } from '@/components/notice';
import { useOnline } from '@/hooks/online';
import { useT } from '@/locales/institution';
import type { RotatingCode } from '../parts/rotating-code';

/** Says that the network has gone, and for how long what is on the screen still counts; once that is over the code's own place says so. */
export function NetworkNotice({ code }: { code: RotatingCode }) {
  const t = useT();
  const online = useOnline();
  if (!code.code || (online && !code.offline)) return null;
  return (
    <Notice tone="bad" icon="offline">
      {t('code.offline', { seconds: code.secondsOfAll })}
    </Notice>
  );
}
