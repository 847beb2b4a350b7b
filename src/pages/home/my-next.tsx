import { NextAction } from '@/components/session/next-action';
import { SessionCard } from '@/components/session/card';
import { Section } from '@/components/section';
import type { Remote } from '@/hooks/remote';
import { useT } from '@/locales';
import type { Output } from '@/services/call';

/** The next session of this person with what to do now; nothing for somebody who has none. */
export function MyNext({ remote }: { remote: Remote<Output<'registration.listMine'>> }) {
  const t = useT();
  const coming = (remote.data?.sessions ?? [])
    .filter((session) => session.next !== 'none' && session.status !== 'cancelled')
    .sort((a, b) => a.startAt - b.startAt);
  const urgent = coming.find((session) => session.next !== 'wait') ?? coming[0];
  if (!urgent) return null;
  return (
    <Section title={t('home.mine')}>
      <SessionCard session={urgent}>
        <NextAction session={urgent} />
      </SessionCard>
    </Section>
  );
}
