import { View } from '@tarojs/components';
import { About } from '@/components/about';
import { AsyncView } from '@/components/async-view';
import { Page } from '@/components/page';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales/trainee';
import { KeepCertificate } from './keep-certificate';
import { Picture } from './picture';
import './index.scss';

/** The own certificate of one session: to look at, to keep as a picture, to have as a PDF (R-ATTEND 8). */
export default function CertificatePage() {
  const t = useT();
  const remote = useRemote('attendance.getCertificate', { sessionId: useSessionId() });
  return (
    <Page title={t('certificate.title')}>
      <About of={remote.data?.certificate.title} />
      <AsyncView remote={remote} rows={8}>
        {({ certificate }) => (
          <View className="plh-stack">
            <Picture certificate={certificate} />
            <KeepCertificate certificate={certificate} />
          </View>
        )}
      </AsyncView>
    </Page>
  );
}
