import { useState } from 'react';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { AsyncView } from '@/components/async-view';
import { Choices } from '@/components/choices';
import { Field } from '@/components/field';
import { WorkPage } from '@/components/staff/work-page';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales/institution';
import type { SessionDetail } from '@/services/types';
import { VenueChooser, firstVenue } from '../parts/venue-chooser';
import { RegisteredForm } from './registered-form';
import { StrangerForm } from './stranger-form';

/** Signing somebody in who has no phone, or is on the paper register; with a reason each time (R-ATTEND 7). */
export default function StaffSignIn() {
  const t = useT();
  const sessionId = useSessionId();
  const detail = useRemote('session.get', { sessionId });
  return (
    <WorkPage title={t('staff.title')}>
      <AsyncView remote={detail}>{({ session }) => <Desk session={session} />}</AsyncView>
    </WorkPage>
  );
}

function Desk({ session }: { session: SessionDetail }) {
  const t = useT();
  const wanted = useRouter().params.venueId;
  const [venueId, setVenueId] = useState(() => wanted ?? firstVenue(session.venues));
  const [who, setWho] = useState<'registered' | 'stranger'>('registered');
  if (!venueId) return <View className="plh-card plh-soft">{t('staff.noVenue')}</View>;
  const place = { sessionId: session.sessionId, venueId };
  return (
    <>
      <View className="plh-card">
        <View className="plh-title">{session.title}</View>
        <View className="plh-soft">{t('staff.lead')}</View>
      </View>
      <VenueChooser venues={session.venues} value={venueId} onChange={setVenueId} />
      <Field label={t('staff.who')}>
        <Choices
          label={t('staff.who')}
          value={who}
          onChange={setWho}
          choices={[
            { value: 'registered', text: t('staff.registered') },
            { value: 'stranger', text: t('staff.stranger') },
          ]}
        />
      </Field>
      {who === 'registered' ? <RegisteredForm {...place} /> : <StrangerForm {...place} />}
    </>
  );
}
