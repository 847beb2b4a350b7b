import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { shownInstant } from '@/components/format';
import { Icon } from '@/components/icon';
import { Page } from '@/components/page';
import { Pressable } from '@/components/pressable';
import { Tag } from '@/components/tag';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/trainee';
import { openPath } from '@/services/navigate';
import { knowRead } from '@/services/inbox-count';
import { markSeen, seenUntil } from '@/services/seen-messages';
import { WaitingTexts } from './texts';

/** What the program has told this person, newest first; each leads to what it is about. Looked at once, they count as seen. */
export default function MessagesPage() {
  const t = useT();
  const remote = useRemote('message.listMine', {});
  useRefresh(remote);
  const [seen] = useState(seenUntil);
  const messages = remote.data?.messages;
  useEffect(() => {
    if (!messages) return;
    markSeen(messages);
    knowRead();
  }, [messages]);
  return (
    <Page title={t('messages.title')}>
      <WaitingTexts />
      <AsyncView
        remote={remote}
        isEmpty={(data) => data.messages.length === 0}
        empty={<Empty icon="bell" text={t('messages.none')} />}
      >
        {(data) => (
          <View className="plh-card">
            {data.messages.map(({ messageId, title, body, at, page }) => (
              <Pressable key={messageId} role="link" className="plh-line" onPress={() => openPath(page)}>
                <View className="plh-grow">
                  <View>
                    {at > seen ? <Tag tone="accent">{t('messages.new')}</Tag> : null} {title}
                  </View>
                  <View className="plh-soft plh-lines">{body}</View>
                  <View className="plh-faint plh-figures">{shownInstant(at).slice(0, 16)}</View>
                </View>
                <Icon name="forward" className="plh-faint" />
              </Pressable>
            ))}
          </View>
        )}
      </AsyncView>
    </Page>
  );
}
