import { useState } from 'react';
import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { a11y } from '@/components/a11y';
import { Action } from '@/components/action';
import { AsyncView } from '@/components/async-view';
import { shownSpan } from '@/components/format';
import { Notice } from '@/components/notice';
import { WorkPage } from '@/components/staff/work-page';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales/institution';
import type { SessionDetail } from '@/services/types';
import { VenueChooser, firstVenue } from '../parts/venue-chooser';
import './index.scss';

/** The printed code for a venue without a screen (R-ATTEND 5). */
export default function PosterPage() {
  const t = useT();
  const sessionId = useSessionId();
  const detail = useRemote('session.get', { sessionId });
  return (
    <WorkPage title={t('poster.title')}>
      <AsyncView remote={detail}>{({ session }) => <Poster session={session} />}</AsyncView>
    </WorkPage>
  );
}

function Poster({ session }: { session: SessionDetail }) {
  const t = useT();
  const [venueId, setVenueId] = useState(() => firstVenue(session.venues));
  const code = useRemote('attendance.posterCode', venueId ? { sessionId: session.sessionId, venueId } : null);
  const venue = session.venues.find((one) => one.venueId === venueId);
  return (
    <>
      <View className="poster-no-print plh-stack">
        <VenueChooser venues={session.venues} value={venueId} onChange={setVenueId} />
        <Notice>{t('poster.lead')}</Notice>
        {venue && !venue.position ? <Notice tone="warn">{t('poster.noPosition')}</Notice> : null}
      </View>
      {venueId ? (
        <AsyncView remote={code} rows={6}>
          {({ imageBase64, mime, scene }) => {
            const picture = `data:${mime};base64,${imageBase64}`;
            return (
              <>
                <View className="plh-card poster-sheet">
                  <View className="plh-heading">{session.title}</View>
                  <View className="plh-soft">{shownSpan(session.startAt, session.endAt)}</View>
                  <View>{venue?.name}</View>
                  <Image className="poster-code" src={picture} mode="widthFix" {...a11y(t('poster.label'), 'img')} />
                  <View className="plh-title">{t('poster.how')}</View>
                  <View className="work-mono plh-faint">{scene}</View>
                </View>
                <View className="poster-no-print">
                  <Action onPress={() => print(picture)}>{t('poster.print')}</Action>
                </View>
              </>
            );
          }}
        </AsyncView>
      ) : null}
    </>
  );
}

/** The browser prints the page; WeChat shows the picture, from where it can be saved and sent. */
function print(picture: string): void {
  if (process.env.TARO_ENV !== 'weapp') return window.print();
  const path = `${Taro.env.USER_DATA_PATH ?? ''}/poster.png`;
  Taro.getFileSystemManager().writeFileSync(path, picture.split(',')[1] ?? '', 'base64');
  void Taro.previewImage({ urls: [path] });
}
