import { Switch, Text, View } from '@tarojs/components';
import { a11y, switchLabel } from '@/components/a11y';
import { Choices } from '@/components/choices';
import { Icon, type IconName } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { usePalette } from '@/hooks/appearance';
import { useT } from '@/locales';
import { changeSettings, useSettings, type Theme } from '@/services/settings';

const themes: readonly { theme: Theme; icon: IconName }[] = [
  { theme: 'system', icon: 'settings' },
  { theme: 'light', icon: 'sun' },
  { theme: 'dark', icon: 'moon' },
];

/** Size of the type, colours and language; all stay on this phone. */
export function SettingsCard() {
  const t = useT();
  const { language, largeText, theme: chosen = 'system' } = useSettings();
  const { accent } = usePalette();
  return (
    <Section title={t('me.settings')}>
      <View className="plh-card me-rows">
        {/* The whole row takes the touch: the switch alone is less than a finger high. */}
        <View className="plh-line me-row plh-target" onClick={() => changeSettings({ largeText: !largeText })}>
          <Icon name="type" className="me-row-icon" />
          <Text className="plh-grow">{t('me.largeText')}</Text>
          <Switch
            id="large-text"
            checked={largeText}
            color={accent}
            onClick={(event) => event.stopPropagation()}
            onChange={(event) => changeSettings({ largeText: event.detail.value })}
            {...switchLabel(t('me.largeText'))}
          />
        </View>
        <View className="plh-line me-row me-row-wrap">
          <Icon name="sun" className="me-row-icon" />
          <Text className="plh-grow">{t('me.theme')}</Text>
          <View className="me-themes" {...a11y(t('me.theme'), 'radiogroup')}>
            {themes.map(({ theme, icon }) => (
              <Pressable
                key={theme}
                id={`theme-${theme}`}
                role="radio"
                checked={theme === chosen}
                className={`me-theme ${theme === chosen ? 'me-theme-on' : ''}`}
                onPress={() => changeSettings({ theme })}
              >
                <Icon name={icon} />
                <Text>{t(`me.theme.${theme}`)}</Text>
              </Pressable>
            ))}
          </View>
        </View>
        <View className="plh-line me-row me-row-wrap">
          <Icon name="language" className="me-row-icon" />
          <Text className="plh-grow">{t('me.language')}</Text>
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
