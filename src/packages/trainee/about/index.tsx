import { View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Page } from '@/components/page';
import { Pressable } from '@/components/pressable';
import { Fact } from '@/components/section';
import { useT } from '@/locales/trainee';
import { go } from '@/services/navigate';

/** What this is, by whom, and on what it rests. */
export default function AboutPage() {
  const t = useT();
  return (
    <Page title={t('about.title')}>
      <View className="plh-card plh-stack">
        <View className="plh-heading">{t('app.name')}</View>
        <View>{t('about.what')}</View>
        <View className="plh-soft">{t('about.free')}</View>
      </View>
      <View className="plh-card">
        <Fact name={t('about.organiser')}>{t('about.organiserValue')}</Fact>
        <Fact name={t('about.basis')}>{t('about.basisValue')}</Fact>
        <Fact name={t('about.holidays')}>
          <Pressable role="link" className="plh-row" onPress={() => go('trainee/holidays')}>
            {t('about.holidaysValue')}
            <Icon name="forward" className="work-arrow" />
          </Pressable>
        </Fact>
        <Fact name={t('roots.title')}>
          <Pressable role="link" className="plh-row" onPress={() => go('trainee/roots')}>
            {t('about.rootsValue')}
            <Icon name="forward" className="work-arrow" />
          </Pressable>
        </Fact>
        <Fact name={t('about.complaints')}>{t('about.complaintsValue')}</Fact>
        <Fact name={t('about.icons')}>Lucide (ISC)</Fact>
      </View>
    </Page>
  );
}
