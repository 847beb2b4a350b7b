import { useSyncExternalStore } from 'react';
import { useAction } from '@/hooks/action';
import { useT } from '@/locales';
import { desk } from '@/services/desk';
import { signOut } from '@/services/desk-person';
import { useMe, whoIsThis } from '@/services/me';
import { nobody } from '@/services/lists';
import { beginWork, goTab } from '@/services/navigate';
import { Action } from '../action';
import { shownInstant } from '../format';
import { ActionError } from '../notice';

/** In a browser: the way to sign in, or until when one is signed in and the way out. Nothing for whom the platform knows. */
export function DeskStatus() {
  const t = useT();
  const me = useMe();
  const { closesAt } = useSyncExternalStore(desk.subscribe, desk.state);
  const action = useAction({ aside: true });
  const signIn = async () => {
    if (!(await desk.askForPhone('sign-in'))) return;
    if ((await whoIsThis())?.grants.length) beginWork();
    else goTab('home');
  };
  if (closesAt !== null)
    return (
      <div className="plh-stack plh-desk-status">
        <div className="plh-faint plh-figures">{t('me.deskUntil', { time: shownInstant(closesAt).slice(11, 16) })}</div>
        <ActionError error={action.error} />
        <Action kind="plain" id="sign-out" busy={action.busy} onPress={() => void action.run(signOut)}>
          {t('me.signOut')}
        </Action>
      </div>
    );
  return me?.userId === nobody ? (
    <div className="plh-stack plh-desk-status">
      <div className="plh-faint">{t('me.signedOutText')}</div>
      <Action id="sign-in-desk" onPress={() => void signIn()}>
        {t('me.signIn')}
      </Action>
    </div>
  ) : null;
}
