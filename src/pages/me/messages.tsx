import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { shownInstant } from '@/components/format';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import type { Remote } from '@/hooks/remote';
import { useT } from '@/locales';
import type { Output } from '@/services/call';
import { openPath } from '@/services/navigate';

const SHOWN = 3;

/** What the program has told this person, newest first; each leads to what it is about. */
export function Messages({ remote }: { remote: Remote<Output<'message.listMine'>> }) {
  const t = useT();
  const [all, setAll] = useState(false);
  return (
    <Section title={t('me.messages')}>
      <AsyncView
        remote={remote}
        rows={2}
        isEmpty={({ messages }) => messages.length === 0}
        empty={<Empty text={t('me.noMessages')} />}
      >
        {({ messages }) => (
          <View className="plh-card">
            {(all ? messages : messages.slice(0, SHOWN)).map((message) => (
              <Pressable
                key={message.messageId}
                role="link"
                className="plh-line"
                onPress={() => openPath(message.page)}
              >
                <View className="plh-grow">
                  <View>{message.title}</View>
                  <View className="plh-soft">{message.body}</View>
                  <Text className="plh-faint plh-figures">{shownInstant(message.at).slice(0, 16)}</Text>
                </View>
                <Text className="plh-faint">›</Text>
              </Pressable>
            ))}
            {messages.length > SHOWN ? (
              <Pressable className="plh-link" onPress={() => setAll(!all)}>
                {t(all ? 'common.close' : 'common.more')}
              </Pressable>
            ) : null}
          </View>
        )}
      </AsyncView>
    </Section>
  );
}
