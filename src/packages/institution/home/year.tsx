import { useState } from 'react';
import { Choices } from '@/components/choices';
import { Listing } from '@/components/desk/listing';
import { useDesk } from '@/hooks/desk';
import { useGo } from '@/hooks/pane';
import { useT } from '@/locales/institution';
import type { WorkSession } from '@/services/work-types';
import { arranged } from './arranged';
import { columns } from './columns';
import { SessionCard } from './session-card';

type Which = 'all' | 'coming' | 'past';

/** The year's sessions: what comes, what was, or both; a table on a desk. */
export function Year({ sessions, now }: { sessions: readonly WorkSession[]; now: number }) {
  const t = useT();
  const go = useGo();
  const desk = useDesk();
  const { coming, past } = arranged(sessions, now);
  const [chosen, setChosen] = useState<Which>();
  // On a phone what is above the list is not said again in it.
  const which: Which = chosen ?? (desk ? 'all' : coming.length > 0 ? 'coming' : 'past');
  const rows = { all: sessions, coming, past }[which];
  return (
    <Listing
      label={t('home.year')}
      rows={rows}
      columns={columns()}
      keyOf={({ sessionId }) => sessionId}
      nameOf={({ title }) => title}
      findBy={({ title, placeName, lecturerName }) => `${title} ${placeName} ${lecturerName}`}
      onOpen={({ sessionId }) => go('institution/desk', { sessionId })}
      card={(session) => <SessionCard session={session} />}
      filters={
        <Choices<Which>
          label={t('home.which')}
          value={which}
          onChange={setChosen}
          choices={[
            { value: 'coming', text: t('home.coming', { count: coming.length }) },
            { value: 'past', text: t('home.past', { count: past.length }) },
            { value: 'all', text: t('home.all', { count: sessions.length }) },
          ]}
        />
      }
    />
  );
}
