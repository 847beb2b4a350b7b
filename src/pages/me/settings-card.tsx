import { Switch, Text, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Choices } from '@/components/choices';
import { Section } from '@/components/section';
import { useT } from '@/locales';
import { changeSettings, useSettings } from '@/services/settings';

/** Language and size of the type; both stay on this phone. */
export function SettingsCard() {
  const t = useT();
  const { language, largeText } = useSettings();
  return (
    <Section title={t('me.settings')}>
      <View className="plh-card">
        <View className="plh-line">
          <Text>{t('me.largeText')}</Text>
          <Switch
            id="large-text"
            checked={largeText}
            color="#1a569b"
            onChange={(event) => changeSettings({ largeText: event.detail.value })}
            {...a11y(t('me.largeText'), 'switch')}
          />
        </View>
        <View className="plh-line">
          <Text>{t('me.language')}</Text>
          <Choices
            label={t('me.language')}
            choices={[
              { value: 'zh-CN', text: t('me.zh') },
              { value: 'en', text: t('me.en') },
            ]}
            value={language}
            onChange={(next) => changeSettings({ language: next })}
          />
        </View>
      </View>
    </Section>
  );
}
