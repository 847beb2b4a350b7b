import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { About } from '@/components/about';
import { Action } from '@/components/action';
import { AsyncView } from '@/components/async-view';
import { toast } from '@/components/confirm';
import { Notice } from '@/components/notice';
import { WorkPage } from '@/components/staff/work-page';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales/institution';
import type { SessionDetail, Venue } from '@/services/types';
import { useOwnVenue, VenueLine, VenueQuestion } from '../parts/own-venue';
import { Sheet } from './sheet';
import '../parts/institution.scss';
import './index.scss';

/** The printed code for a venue without a screen (R-ATTEND 5). */
export default function PosterPage() {
  const t = useT();
  const detail = useRemote('session.get', { sessionId: useSessionId() });
  return (
    <WorkPage title={t('poster.title')}>
      <About of={detail.data?.session.title} />
      <AsyncView remote={detail}>{({ session }) => <Poster session={session} />}</AsyncView>
    </WorkPage>
  );
}

function Poster({ session }: { session: SessionDetail }) {
  const t = useT();
  const { venue, choose } = useOwnVenue(session);
  if (venue)
    return (
      <>
        <View className="plh-screen-only plh-stack">
          <VenueLine venue={venue} onOther={session.venues.length > 1 ? () => choose(null) : undefined} />
          <Notice>{t('poster.lead')}</Notice>
          {venue.position ? null : <Notice tone="warn">{t('poster.noPosition')}</Notice>}
        </View>
        <AtVenue session={session} venue={venue} />
      </>
    );
  return (
    <>
      <View className="plh-heading">{session.title}</View>
      {session.venues.length === 0 ? (
        <View className="plh-card plh-soft">{t('staff.noVenue')}</View>
      ) : (
        <VenueQuestion venues={session.venues} onChoose={choose} />
      )}
    </>
  );
}

function AtVenue({ session, venue }: { session: SessionDetail; venue: Venue }) {
  const t = useT();
  const code = useRemote('attendance.posterCode', { sessionId: session.sessionId, venueId: venue.venueId });
  return (
    <AsyncView remote={code} rows={6}>
      {({ imageBase64, mime, scene }) => {
        const picture = `data:${mime};base64,${imageBase64}`;
        return (
          <>
            <Action id="poster-print" onPress={() => void print(picture, t('poster.failed'))}>
              {t(process.env.TARO_ENV === 'weapp' ? 'poster.save' : 'poster.print')}
            </Action>
            {process.env.TARO_ENV === 'weapp' ? <View className="plh-faint">{t('poster.atDesk')}</View> : null}
            <Sheet session={session} venue={venue} picture={picture} scene={scene} />
          </>
        );
      }}
    </AsyncView>
  );
}

/** The browser prints the page; WeChat shows the code's picture, from where it can be saved and sent. */
async function print(picture: string, failed: string): Promise<void> {
  if (process.env.TARO_ENV !== 'weapp') return window.print();
  try {
    const path = `${Taro.env.USER_DATA_PATH ?? ''}/poster.png`;
    Taro.getFileSystemManager().writeFileSync(path, picture.split(',')[1] ?? '', 'base64');
    await Taro.previewImage({ urls: [path] });
  } catch {
    toast(failed);
  }
}
