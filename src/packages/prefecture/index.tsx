import { View } from '@tarojs/components';
import { Page } from '@/components/page';
import { useT } from '@/locales';

export default function Home() {
  const t = useT();
  return (
    <Page title={t('home.title')}>
      <View className="plh-card">{t('home.search')}</View>
    </Page>
  );
}
