import { Text, View } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { shownDay, dayOf } from '@/components/format';
import { Icon } from '@/components/icon';
import { Page } from '@/components/page';
import { Pressable } from '@/components/pressable';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/trainee';
import { go } from '@/services/navigate';

/** The sessions that this person can have a certificate of, the newest first (R-ATTEND 8). */
export default function CertificatesPage() {
  const t = useT();
  const past = useRemote('registration.listMine', { which: 'past' });
  useRefresh(past);
  return (
    <Page title={t('certificate.title')}>
      <AsyncView
        remote={past}
        isEmpty={({ sessions }) => !sessions.some(({ certificate }) => certificate)}
        empty={
          <Empty icon="award" text={t('certificates.none')}>
            <Action kind="plain" block={false} onPress={() => go('trainee/history')}>
              {t('certificates.toHistory')}
            </Action>
          </Empty>
        }
      >
        {({ sessions }) => (
          <View className="plh-stack">
            {sessions
              .filter(({ certificate }) => certificate)
              .map(({ sessionId, title, startAt, classHours }) => (
                <Pressable
                  key={sessionId}
                  role="link"
                  className="plh-card plh-row"
                  onPress={() => go('trainee/certificate', { sessionId })}
                >
                  <Icon name="award" className="plh-soft" />
                  <View className="plh-grow">
                    <View className="plh-title">{title}</View>
                    <View className="plh-soft plh-figures">
                      {dayOf(startAt).slice(0, 4)} {shownDay(startAt)} · {t('history.hoursTag', { hours: classHours })}
                    </View>
                  </View>
                  <Text className="plh-faint">
                    <Icon name="forward" />
                  </Text>
                </Pressable>
              ))}
          </View>
        )}
      </AsyncView>
      <Action kind="plain" onPress={() => go('trainee/check')}>
        {t('check.title')}
      </Action>
    </Page>
  );
}
