import { useState } from 'react';
import { TraceView } from '@/components/trace-view';
import { useT } from '@/locales/bureau';
import type { Settlement } from '@/services/work-types';
import { Beside } from '../parts/beside';
import { FilterChips } from '@/components/staff/filter-chips';
import { ChangeTable } from './change-table';
import { InstitutionTable } from './institution-table';
import { LeftOutTable } from './left-out-table';
import { LineTable } from './line-table';
import type { OpenTrace, TableProps } from './table-props';
import { Totals } from './totals';
import { TourTable } from './tour-table';

type Part = 'lines' | 'institutions' | 'tours' | 'changes' | 'leftOut';
const parts: readonly Part[] = ['lines', 'institutions', 'tours', 'changes', 'leftOut'];

/** A settlement, from the total down to each amount's trace (R-MONEY 7). */
export function SettlementView({ settlement }: { settlement: Settlement }) {
  const t = useT();
  const [part, setPart] = useState<Part>('lines');
  const [open, setOpen] = useState<OpenTrace | null>(null);
  const choose = (next: Part) => {
    setPart(next);
    setOpen(null);
  };
  return (
    <>
      <Totals settlement={settlement} />
      <FilterChips
        label={t('settle.parts')}
        value={part}
        onChange={choose}
        choices={parts.map((value) => ({
          value,
          text: t(`settlePart.${value}`),
          note: String(settlement[value].length),
        }))}
      />
      <Beside
        openKey={open?.key ?? null}
        title={open?.title ?? ''}
        detail={open ? <TraceView key={open.key} trace={open.trace} /> : null}
        onClose={() => setOpen(null)}
      >
        <Table part={part} settlement={settlement} open={open} onOpen={setOpen} />
      </Beside>
    </>
  );
}

function Table({ part, ...props }: TableProps & { part: Part }) {
  switch (part) {
    case 'lines':
      return <LineTable {...props} />;
    case 'institutions':
      return <InstitutionTable {...props} />;
    case 'tours':
      return <TourTable {...props} />;
    case 'changes':
      return <ChangeTable settlement={props.settlement} />;
    case 'leftOut':
      return <LeftOutTable settlement={props.settlement} />;
  }
}
