import { View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { shownSpan } from '@/components/format';
import { Fact } from '@/components/section';
import { DueTag } from '@/components/staff/due-tag';
import { LinkCard } from '@/components/staff/link-card';
import { WorkPage } from '@/components/staff/work-page';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales/institution';
import { go } from '@/services/navigate';

/** One session's desk: the ways to its code, its materials, its score. */
export default function SessionDesk() {
  const t = useT();
  const sessionId = useSessionId();
  const detail = useRemote('session.get', { sessionId });
  return (
    <WorkPage title={t('desk.title')}>
      <AsyncView remote={detail}>
        {({ session }) => (
          <>
            <View className="plh-card">
              <View className="plh-heading">{session.title}</View>
              <Fact name={t('desk.time')}>{shownSpan(session.startAt, session.endAt)}</Fact>
              <Fact name={t('desk.lecturer')}>{session.lecturerName}</Fact>
              {session.venues.map((venue) => (
                <Fact key={venue.venueId} name={t(venue.main ? 'desk.mainVenue' : 'desk.branchVenue')}>
                  {t('desk.venueText', { name: venue.name, registered: venue.registered, capacity: venue.capacity })}
                </Fact>
              ))}
            </View>
            <LinkCard id="to-code" title={t('desk.code')} onPress={() => go('institution/code', { sessionId })}>
              <View className="plh-soft">{t('desk.codeNote')}</View>
            </LinkCard>
            <LinkCard title={t('desk.staff')} onPress={() => go('institution/staff-sign-in', { sessionId })}>
              <View className="plh-soft">{t('desk.staffNote')}</View>
            </LinkCard>
            <LinkCard title={t('desk.poster')} onPress={() => go('institution/poster', { sessionId })}>
              <View className="plh-soft">{t('desk.posterNote')}</View>
            </LinkCard>
            <LinkCard
              id="to-materials"
              title={t('desk.materials')}
              onPress={() => go('institution/materials', { sessionId })}
            >
              <DueTag day={session.materialsDueDay} />
            </LinkCard>
            <LinkCard title={t('desk.score')} onPress={() => go('institution/score', { sessionId })}>
              <View className="plh-soft">{t('desk.scoreNote')}</View>
            </LinkCard>
          </>
        )}
      </AsyncView>
    </WorkPage>
  );
}
