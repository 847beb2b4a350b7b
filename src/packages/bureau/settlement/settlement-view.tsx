import { TraceView } from '@/components/trace-view';
import { useT } from '@/locales/bureau';
import type { Settlement } from '@/services/work-types';
import { Beside } from '../parts/beside';
import { Figure } from '@/components/staff/figure';
import { Sentence } from '@/components/staff/sentence';
import { bare, counted, settledOf } from '@/services/figures';
import { FilterChips } from '@/components/staff/filter-chips';
import { InstitutionTable } from './institution-table';
import { LineTable } from './line-table';
import type { Part, TableProps, YearRemarks } from './table-props';
import { View } from '@tarojs/components';
import type { Target } from '@/components/desk/listing';
import { money } from '@/components/format';
import { Notice } from '@/components/notice';
import { Fact } from '@/components/section';
import { SealNotice } from '@/components/staff/seal-notice';
import { useAddressed } from '@/hooks/list-query';
import { ChangeTable, LeftOutTable, RemarkTable, TourTable } from './other-tables';

interface ViewProps {
  settlement: Settlement;
  /** The year's last run, which its address opens. */
  latest?: boolean;
  unchanged?: boolean;
}

/** The sum in figures and in capitals, what comes on top of it, and what changed since the last run in a sentence. */
function Totals({ settlement, latest, unchanged }: ViewProps) {
  const t = useT();
  const { changes, run, year } = settlement;
  const count = settlement.lines.length;
  return (
    <View className="plh-card work-form">
      <View className="bureau-columns">
        <View>
          <View className="plh-soft">{t('settle.total')}</View>
          <View className="work-big plh-figures" id="settlement-total">
            {money(settlement.totalFen)}
          </View>
          <View>{settlement.totalInWords}</View>
          {unchanged ? <Notice tone="ok">{t('settle.same')}</Notice> : null}
          {!unchanged && run > 1 && changes.length === 0 ? <Notice>{t('settle.noChanges')}</Notice> : null}
          {changes.length > 0 ? (
            <Notice tone="warn">
              <Sentence
                say={(figures) => t('settle.changesNote', figures)}
                of={{
                  count: latest
                    ? counted(settledOf({ year, part: 'changes' }), changes.length)
                    : bare(changes.length, 'beneath'),
                }}
              />
            </Notice>
          ) : null}
        </View>
        <View>
          <Fact name={t('settle.lineCount')}>
            <Figure
              of={latest ? counted(settledOf({ year, part: 'lines' }), count) : bare(count, 'beneath')}
              text={t('settle.sessions', { count })}
            />
          </Fact>
          <Fact name={t('settle.tours')}>{money(settlement.toursFen)}</Fact>
          <Fact name={t('settle.fee')}>{money(settlement.reviewFeeFen)}</Fact>
        </View>
      </View>
      <TraceView trace={settlement.reviewFeeTrace} depth={1} />
    </View>
  );
}

const parts: readonly Part[] = ['lines', 'institutions', 'tours', 'changes', 'leftOut', 'remarks'];

/** The row of a part that stands open: its title, and how its amount came about. */
function opened(settlement: Settlement, part: Part, key: string) {
  if (part === 'institutions') {
    const one = settlement.institutions.find(({ institutionId }) => institutionId === key);
    return one && { title: one.name, trace: one.trace };
  }
  if (part === 'lines' || part === 'tours') return settlement[part].find(({ sessionId }) => sessionId === key);
  return undefined;
}

/** A settlement, from the total down to each amount's trace (R-MONEY 7). */
export function SettlementView({
  settlement,
  remarks,
  latest = false,
  unchanged,
}: ViewProps & { remarks: YearRemarks }) {
  const t = useT();
  const [asked, setPart] = useAddressed('part', 'lines');
  const [openKey, setOpen] = useAddressed('open', '');
  const part = parts.find((one) => one === asked) ?? 'lines';
  const open = opened(settlement, part, openKey);
  const choose = (next: Part) => {
    setPart(next);
    setOpen('');
  };
  const to = (key: string): Target => ({
    page: 'bureau/settlement',
    params: { year: String(settlement.year), part, open: key },
  });
  return (
    <>
      <SealNotice seal={settlement.seal} />
      <Totals settlement={settlement} latest={latest} {...(unchanged === undefined ? {} : { unchanged })} />
      <FilterChips
        label={t('settle.parts')}
        value={part}
        onChange={choose}
        choices={parts.map((value) => ({
          value,
          text: t(`settlePart.${value}`),
          note: String(value === 'remarks' ? remarks.length : settlement[value].length),
        }))}
      />
      <Beside
        openKey={open ? openKey : null}
        title={open?.title ?? ''}
        detail={open ? <TraceView key={openKey} trace={open.trace} /> : null}
        onOpen={setOpen}
        onClose={() => setOpen('')}
      >
        <Table
          key={part}
          part={part}
          remarks={remarks}
          settlement={settlement}
          latest={latest}
          openKey={openKey}
          to={to}
        />
      </Beside>
    </>
  );
}

function Table({ part, remarks, ...props }: TableProps & { part: Part; remarks: YearRemarks }) {
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
    case 'remarks':
      return <RemarkTable remarks={remarks} />;
  }
}
