import { View } from '@tarojs/components';
import { Page } from '@/components/page';
import { Fact } from '@/components/section';
import { useT } from '@/locales/trainee';

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
        <Fact name={t('about.complaints')}>{t('about.complaintsValue')}</Fact>
        <Fact name={t('about.icons')}>Lucide (ISC)</Fact>
      </View>
    </Page>
  );
}
