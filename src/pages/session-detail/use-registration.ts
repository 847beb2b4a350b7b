import { confirm, toast } from '@/components/confirm';
import { shownSpan } from '@/components/format';
import { useAction, type ActionState } from '@/hooks/action';
import { usePane } from '@/hooks/pane';
import type { Remote } from '@/hooks/remote';
import { useServerNow } from '@/hooks/ticker';
import { useNotifyQuestion } from '@/hooks/subscriptions';
import { useT } from '@/locales';
import { call, type Output } from '@/services/call';
import { useMe } from '@/services/me';
import { asCallError } from '@/services/call-error';
import { askForProfile } from '@/services/profile-request';
import { serverNow } from '@/services/server-clock';
import type { Venue } from '@/services/types';
import { useIntent } from './intent';

/** How often it is looked whether a cancellation can still be taken back. */
const LOOK_MS = 15_000;

export interface Registration {
  /** Whether there is anything to register for now. */
  possible: boolean;
  venue: Venue | undefined;
  /** Nothing free at the chosen venue: registering means waiting. */
  full: boolean;
  choose: (venueId: string) => void;
  register: () => void;
  cancel: () => void;
  /** What is missing is being filled in, in place of the question. */
  filling: boolean;
  /** Registers at the chosen venue, once nothing is missing any more. */
  finish: () => Promise<void>;
  /** Gives up what one had begun. */
  leave: () => void;
  /** Takes back the cancelling of just now; absent when there was none. */
  undo: (() => void) | undefined;
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
  const pane = usePane();
  const askToNotify = useNotifyQuestion(['registered', 'moved-up', 'session-changed']);
  const me = useMe();
  const sessionId = remote.data?.session.sessionId;
  // what one had begun is there again after a reload, a log-in, and coming back
  const intent = useIntent(sessionId);
  const chosen = intent.value?.venueId;
  const session = remote.data?.session;
  const mine = remote.data?.mine;
  const venues = session?.venues ?? [];
  // the way back goes when its time has passed
  const now = useServerNow(LOOK_MS);
  const taken = mine?.registration === 'registered' || mine?.registration === 'waiting';
  const venueId = (taken ? mine.venueId : chosen) ?? bestVenue(venues)?.venueId;
  const venue = venues.find((candidate) => candidate.venueId === venueId);
  const possible = Boolean(session && session.status === 'published' && !taken && serverNow() < session.startAt);

  const settle = async () => {
    await remote.reload();
    pane?.changed();
  };
  const create = async (sessionId: string, at: string) => {
    const ask = () => call('registration.create', { sessionId, venueId: at });
    const answer = await ask().catch(async (thrown: unknown) => {
      if (asCallError(thrown).code !== 'PROFILE_REQUIRED') throw thrown;
      return (await askForProfile()) ? ask() : undefined;
    });
    if (!answer) return;
    intent.clear();
    toast(
      answer.state === 'waiting'
        ? t('session.doneWaiting', { before: Math.max(0, (answer.waitingPosition ?? 1) - 1) })
        : t('session.doneRegistered'),
    );
    await settle();
  };
  /** Says what will happen, and where: a place, or one on the waiting list. */
  const agreed = (at: Venue) =>
    hasPlaces(at)
      ? confirm({
          title: t('session.registerAsk'),
          text: t('session.registerWhat', {
            venue: at.name,
            time: session ? shownSpan(session.startAt, session.endAt) : '',
          }),
          yes: t('session.register'),
        })
      : confirm({
          title: t('session.waitingAsk'),
          text: t('session.waitingWhat', { venue: at.name, before: at.waiting }),
          yes: t('session.registerWaiting'),
        });
  const register = async () => {
    if (!session || !venue) return;
    if (me?.profile === null) return intent.keep({ venueId: venue.venueId, filling: true });
    // WeChat puts its question only in the touch itself: before ours, not after it.
    await askToNotify();
    if (!(await agreed(venue))) return;
    await create(session.sessionId, venue.venueId);
  };
  const cancel = async () => {
    if (!session) return;
    const text = mine?.registration === 'waiting' ? 'session.cancelWaitingAsk' : 'session.cancelRegAsk';
    const sure = await confirm({
      title: t(mine?.registration === 'waiting' ? 'session.cancelWaiting' : 'session.cancelReg'),
      text: t(text),
      yes: t(mine?.registration === 'waiting' ? 'session.cancelWaiting' : 'session.cancelReg'),
      keep: mine?.registration === 'waiting' ? 'waiting' : 'registration',
    });
    if (!sure) return;
    await call('registration.cancel', { sessionId: session.sessionId });
    toast(t(mine?.registration === 'waiting' ? 'session.waitingLeft' : 'session.doneCancelled'));
    await settle();
  };
  const undo = async () => {
    if (!session) return;
    const former = venues.find((candidate) => candidate.venueId === mine?.venueId);
    const back = await call('registration.restore', { sessionId: session.sessionId }).catch((thrown: unknown) => {
      if (asCallError(thrown).code !== 'PLACE_TAKEN') throw thrown;
      return null;
    });
    if (back) {
      toast(t(back.state === 'waiting' ? 'session.undoneWaiting' : 'session.undone'));
      return settle();
    }
    // The place has gone to the waiting list: that is said before one waits oneself.
    await remote.reload();
    const { session: now } = await call('session.get', { sessionId: session.sessionId });
    const there = now.venues.find(({ venueId: one }) => one === former?.venueId);
    if (there && (await agreed(there))) await create(session.sessionId, there.venueId);
  };
  return {
    possible,
    venue,
    full: Boolean(venue && !hasPlaces(venue)),
    choose: (at) => intent.keep({ venueId: at, filling: false }),
    filling: possible && intent.value?.filling === true && me?.profile === null,
    finish: async () => {
      if (session && venue) await create(session.sessionId, venue.venueId);
    },
    leave: () => (venue ? intent.keep({ venueId: venue.venueId, filling: false }) : intent.clear()),
    register: () => void action.run(register),
    cancel: () => void action.run(cancel),
    undo: possible && (mine?.undoUntil ?? 0) > now ? () => void action.run(undo) : undefined,
    action,
  };
}
