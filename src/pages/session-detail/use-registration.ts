import { useState } from 'react';
import { confirm, toast } from '@/components/confirm';
import { useAction, type ActionState } from '@/hooks/action';
import type { Remote } from '@/hooks/remote';
import { useNotifyQuestion } from '@/hooks/subscriptions';
import { useT } from '@/locales';
import { call, type Output } from '@/services/call';
import { asCallError } from '@/services/call-error';
import { askForProfile } from '@/services/profile-request';
import { serverNow } from '@/services/server-clock';
import type { Venue } from '@/services/types';

export interface Registration {
  /** Whether there is anything to register for now. */
  possible: boolean;
  venueId: string | undefined;
  /** Nothing free at the chosen venue: registering means waiting. */
  full: boolean;
  choose: (venueId: string) => void;
  register: () => void;
  cancel: () => void;
  action: ActionState;
}

const hasPlaces = (venue: Venue): boolean => venue.registered < venue.capacity;

/** The main venue while it has places, else one that has, else the main venue's waiting list. */
function bestVenue(venues: readonly Venue[]): Venue | undefined {
  const main = venues.find((venue) => venue.main) ?? venues[0];
  return main && hasPlaces(main) ? main : (venues.find(hasPlaces) ?? main);
}

/** Registering for a session and taking it back; asks for the particulars in between when they are missing. */
export function useRegistration(remote: Remote<Output<'session.get'>>): Registration {
  const t = useT();
  const action = useAction();
  const askToNotify = useNotifyQuestion(['registered', 'moved-up', 'session-changed']);
  const [chosen, setChosen] = useState<string>();
  const session = remote.data?.session;
  const mine = remote.data?.mine;
  const venues = session?.venues ?? [];
  const taken = mine?.registration === 'registered' || mine?.registration === 'waiting';
  const venueId = (taken ? (mine.venueId ?? undefined) : chosen) ?? bestVenue(venues)?.venueId;
  const venue = venues.find((candidate) => candidate.venueId === venueId);

  const register = async () => {
    if (!session || !venueId) return;
    const ask = () => call('registration.create', { sessionId: session.sessionId, venueId });
    const answer = await ask().catch(async (thrown: unknown) => {
      if (asCallError(thrown).code !== 'PROFILE_REQUIRED') throw thrown;
      return (await askForProfile()) ? ask() : undefined;
    });
    if (!answer) return;
    toast(
      answer.state === 'waiting'
        ? t('session.doneWaiting', { before: Math.max(0, (answer.waitingPosition ?? 1) - 1) })
        : t('session.doneRegistered'),
    );
    await remote.reload();
  };
  const cancel = async () => {
    if (!session) return;
    const agreed = await confirm({ title: t('session.cancelReg'), text: t('session.cancelRegAsk') });
    if (!agreed) return;
    await call('registration.cancel', { sessionId: session.sessionId });
    toast(t('session.doneCancelled'));
    await remote.reload();
  };
  return {
    possible: Boolean(session && session.status === 'published' && !taken && serverNow() < session.startAt),
    venueId,
    full: Boolean(venue && !hasPlaces(venue)),
    choose: setChosen,
    register: () => {
      askToNotify();
      void action.run(register);
    },
    cancel: () => void action.run(cancel),
    action,
  };
}
