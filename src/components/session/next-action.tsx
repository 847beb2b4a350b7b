import { useT } from '@/locales';
import { go } from '@/services/navigate';
import type { MySession } from '@/services/types';
import { Action } from '../action';

/** The one thing that the trainee can do now, as the server says it; nothing while there is only waiting. */
export function NextAction({ session }: { session: MySession }) {
  const t = useT();
  const { next, sessionId } = session;
  if (next === 'wait' || next === 'none') return null;
  return (
    <Action
      label={`${t(`me.next.${next}`)} ${session.title}`}
      onPress={() => go(next === 'feedback' ? 'feedback' : 'sign-in', { sessionId })}
    >
      {t(`me.next.${next}`)}
    </Action>
  );
}
