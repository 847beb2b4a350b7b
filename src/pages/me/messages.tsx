import { useState } from 'react';
import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { shownInstant } from '@/components/format';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import type { Remote } from '@/hooks/remote';
import { useT } from '@/locales';
import type { Output } from '@/services/call';

const SHOWN = 3;

/** A message's page as the program names it; it may come with or without the leading slash. */
const open = (page: string): void => {
  if (page) void Taro.navigateTo({ url: page.startsWith('/') ? page : `/${page}` });
};

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
              <Pressable key={message.messageId} role="link" className="plh-line" onPress={() => open(message.page)}>
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
