import { Page } from '@/components/page';
import { Split } from '@/components/desk/split';
import { useT } from '@/locales';
import PolicyDetail from '../policy-detail/index';
import { Results } from './results';
import './index.scss';

const beside = { 'policy-detail': PolicyDetail };

/** 政策百度: search by words, number or agency, with filters and the matched passage of each hit (R-POLICY 2). */
export default function PolicyList() {
  const t = useT();
  return (
    <Page title={t('policy.title')} tab="policy-list" wide>
      <Split pages={beside}>
        <Results />
      </Split>
    </Page>
  );
}
