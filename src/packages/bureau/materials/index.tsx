import { AsyncView, Empty } from '@/components/async-view';
import { Split } from '@/components/desk/split';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import MaterialPage from '../material';
import { BureauPage } from '../parts/bureau-page';
import { MaterialList } from './material-list';

const pages = { 'bureau/material': MaterialPage };

/** Materials that have not reached the evaluator yet, the most urgent first. */
export default function MaterialsPage() {
  const t = useT();
  const queue = useRemote('material.listQueue', {});
  useRefresh(queue);
  return (
    <BureauPage title={t('page.materials')} wide>
      <Split pages={pages} onChanged={() => void queue.reload()}>
        <AsyncView
          remote={queue}
          isEmpty={(data) => data.items.length === 0}
          empty={<Empty icon="done" text={t('materials.none')} />}
          rows={8}
        >
          {({ items }) => <MaterialList items={items} />}
        </AsyncView>
      </Split>
    </BureauPage>
  );
}
