import { useRef } from 'react';
import { Page } from '@/components/page';
import { Split } from '@/components/desk/split';
import { useT } from '@/locales';
import SessionDetail from '../session-detail/index';
import { Board, type Reload } from './board';
import './index.scss';

const beside = { 'session-detail': SessionDetail };

/** The courses by month, by week or as a list; on a desk the chosen one beside them (R-PLAN 2). */
export default function Calendar() {
  const t = useT();
  const reload = useRef<Reload>();
  return (
    <Page title={t('calendar.title')} tab="calendar" wide>
      <Split pages={beside} onChanged={() => void reload.current?.()}>
        <Board reloadBy={reload} />
      </Split>
    </Page>
  );
}
