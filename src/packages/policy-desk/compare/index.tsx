import { useState } from 'react';
import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { Field } from '@/components/field';
import { PickerField } from '@/components/picker-field';
import { Choices } from '@/components/choices';
import { useDesk } from '@/hooks/desk';
import { usePageParams } from '@/hooks/pane';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/policy-desk';
import { WorkPage } from '@/components/staff/work-page';
import { shownInstant } from '@/components/format';
import { ComparedArticles } from './articles';
import { ChangedItems, ChangedParticulars } from './particulars';
import { Summary } from './summary';
import '../parts/desk.scss';
import './compare.scss';

/** Two versions of a policy and what changed between them, in one text or side by side (R-POLICY 6). Open to everybody, as the policy itself is. */
export default function ComparePage() {
  const t = useT();
  const desk = useDesk();
  const params = usePageParams();
  const policyId = params.policyId ?? '';
  const [beside, setBeside] = useState(true);
  const policy = useRemote('policy.get', policyId ? { policyId } : null);
  const versions = (policy.data?.versions ?? []).map(({ version }) => version).sort((a, b) => a - b);
  const [from, setFrom] = useState(() => Number(params.from) || 0);
  const [to, setTo] = useState(() => Number(params.to) || 0);
  const newest = versions.at(-1) ?? 0;
  const later = to || newest;
  const earlier = from || later - 1;
  const possible = versions.length > 1 && earlier >= 1 && earlier < later;
  const comparison = useRemote('policy.compare', possible ? { policyId, from: earlier, to: later } : null);
  if (!policyId)
    return (
      <WorkPage title={t('compare.title')}>
        <Empty icon="policy" text={t('work.missingParam')} />
      </WorkPage>
    );
  const choices = (numbers: number[]) =>
    numbers.map((version) => ({
      value: version,
      text: t('compare.version', {
        version,
        day: shownInstant(policy.data?.versions.find((one) => one.version === version)?.publishedAt ?? 0).slice(0, 10),
      }),
    }));
  return (
    <WorkPage title={t('compare.title')} wide>
      <AsyncView
        remote={policy}
        isEmpty={() => versions.length < 2}
        empty={<Empty icon="history" text={t('compare.oneVersion')} />}
      >
        {({ policy: { title } }) => (
          <>
            <View className="plh-heading">{title}</View>
            <View className="compare-tools">
              <Field label={t('compare.from')}>
                <PickerField
                  label={t('compare.from')}
                  value={earlier}
                  choices={choices(versions.slice(0, -1))}
                  onChange={(version) => {
                    setFrom(version);
                    if (version >= later) setTo(newest);
                  }}
                />
              </Field>
              <Field label={t('compare.to')}>
                <PickerField
                  label={t('compare.to')}
                  value={later}
                  choices={choices(versions.slice(1))}
                  onChange={(version) => {
                    setTo(version);
                    if (earlier >= version) setFrom(version - 1);
                  }}
                />
              </Field>
              {desk ? (
                <Field label={t('compare.mode')}>
                  <Choices
                    label={t('compare.mode')}
                    value={beside}
                    onChange={setBeside}
                    choices={[
                      { value: true, text: t('compare.beside') },
                      { value: false, text: t('compare.inline') },
                    ]}
                  />
                </Field>
              ) : null}
            </View>
            <AsyncView remote={comparison} rows={8}>
              {(data) => (
                <>
                  <Summary comparison={data} />
                  <ChangedParticulars fields={data.particulars} />
                  <ComparedArticles articles={data.articles} beside={desk && beside} />
                  <ChangedItems items={data.items} />
                </>
              )}
            </AsyncView>
          </>
        )}
      </AsyncView>
    </WorkPage>
  );
}
