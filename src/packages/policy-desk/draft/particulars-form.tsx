import { View } from '@tarojs/components';
import { CheckList } from '@/components/form/check-list';
import { Choices } from '@/components/choices';
import { Field, TextField } from '@/components/field';
import { PickerField } from '@/components/picker/field';
import { Section, Fact } from '@/components/section';
import { DateField } from '@/components/date-field';
import { useT } from '@/locales/policy-desk';
import { idsOf } from '@/services/programme-words';
import { fieldName } from '../parts/field-names';
import type { Proposal } from '../parts/types';
import { KINDS, LEVELS, STATUSES } from './choices';
import { LinesField } from './lines-field';
import { missingFields } from './missing-fields';
import type { Editing } from './use-editing';

/** The particulars of a draft that cannot be changed any more. */
function ReadParticulars({ proposal }: { proposal: Proposal }) {
  const t = useT();
  const { title, docNo, issuers, issuedDay, audience, expiresDay, kinds } = proposal;
  return (
    <Section title={t('draft.particulars')}>
      <View className="plh-card">
        <Fact name={t('draft.title')}>{title}</Fact>
        <Fact name={t('draft.docNo')}>{docNo ?? t('policyPage.noNumber')}</Fact>
        <Fact name={t('draft.issuers')}>{issuers.join('、')}</Fact>
        <Fact name={t('draft.issuedDay')}>{issuedDay}</Fact>
        <Fact name={t('draft.kinds')}>{kinds.map((kind) => t(`policyKind.${kind}`)).join('、')}</Fact>
        {audience ? <Fact name={t('draft.audience')}>{audience}</Fact> : null}
        {expiresDay ? <Fact name={t('draft.expiresDay')}>{expiresDay}</Fact> : null}
      </View>
    </Section>
  );
}

interface Props {
  editing: Editing;
  /** Published or discarded: to be read only. */
  locked: boolean;
}

type TextName =
  'sourceAddress' | 'owner' | 'checkNote' | 'title' | 'regionName' | 'audience' | 'validityNote' | 'docNoNote';
type DayName = 'effectiveDay' | 'expiresDay' | 'reviewDay' | 'checkedDay';

/** What a policy is: title, number, issuers, days, whom it is for. */
export function ParticularsForm({ editing, locked }: Props) {
  const t = useT();
  const { proposal } = editing;
  if (locked) return <ReadParticulars proposal={proposal} />;
  const missing = missingFields(proposal);
  const change = (part: Partial<Proposal>) => editing.change(part, fieldName(t, Object.keys(part)[0] ?? ''));
  const wrong = (name: string) =>
    missing.includes(name) ? t('draft.fillIn', { field: fieldName(t, name) }) : undefined;
  const text = (
    name: TextName,
    maxLength: number,
    more: { required?: boolean; multiline?: boolean; hint?: string } = {},
  ) => (
    <View id={`field-${name}`} className="plh-anchor">
      <TextField
        label={fieldName(t, name)}
        value={proposal[name] ?? ''}
        maxLength={maxLength}
        onChange={(value) => change({ [name]: value })}
        error={wrong(name)}
        {...more}
      />
    </View>
  );
  const dayField = (name: DayName, hint?: string) => (
    <View id={`field-${name}`} className="plh-anchor">
      <DateField
        label={fieldName(t, name)}
        value={proposal[name] ?? ''}
        onChange={(value) => change({ [name]: value === '' ? null : value })}
        {...(hint ? { hint } : {})}
      />
    </View>
  );
  return (
    <Section title={t('draft.particulars')}>
      <View className="plh-card work-form">
        {text('title', 200, { required: true, multiline: true })}
        <View className="work-pair">
          <View id="field-docNo" className="plh-anchor">
            <TextField
              label={t('draft.docNo')}
              hint={t('draft.docNoHint')}
              value={proposal.docNo ?? ''}
              maxLength={80}
              onChange={(value) => change({ docNo: value === '' ? null : value })}
            />
          </View>
          <View id="field-issuedDay" className="plh-anchor">
            <DateField
              label={t('draft.issuedDay')}
              value={proposal.issuedDay}
              required
              onChange={(value) => change({ issuedDay: value })}
              error={wrong('issuedDay')}
            />
          </View>
        </View>
        <View id="field-issuers" className="plh-anchor">
          <LinesField
            label={t('draft.issuers')}
            hint={t('draft.onePerLine')}
            values={proposal.issuers}
            required
            error={wrong('issuers')}
            onChange={(issuers) => change({ issuers })}
          />
        </View>
        <View id="field-level" className="plh-anchor">
          <Field label={t('draft.level')}>
            <Choices
              label={t('draft.level')}
              value={proposal.level}
              onChange={(level) => change({ level })}
              choices={LEVELS.map((value) => ({ value, text: t(`level.${value}`) }))}
            />
          </Field>
        </View>
        <View className="work-pair">
          {text('regionName', 60, { hint: t('draft.regionNameHint') })}
          <View id="field-regionId" className="plh-anchor">
            <Field label={t('draft.regionId')}>
              <PickerField
                label={t('draft.regionId')}
                value={proposal.regionId}
                onChange={(regionId) => change({ regionId })}
                choices={[
                  { value: null, text: t('draft.noRegion') },
                  ...idsOf('region').map((value) => ({ value, text: t(`region.${value}`) })),
                ]}
              />
            </Field>
          </View>
        </View>
        <View id="field-kinds" className="plh-anchor draft-kinds">
          <Field label={t('draft.kinds')} required error={wrong('kinds')}>
            <CheckList
              label={t('draft.kinds')}
              values={proposal.kinds}
              onChange={(kinds) => change({ kinds })}
              choices={KINDS.map((value) => ({ value, text: t(`policyKind.${value}`) }))}
            />
          </Field>
        </View>
        {text('audience', 300, { multiline: true })}
        <View id="field-status" className="plh-anchor">
          <Field label={t('draft.status')}>
            <Choices
              label={t('draft.status')}
              value={proposal.status}
              onChange={(status) => change({ status })}
              choices={STATUSES.filter((value) => value !== 'not-yet-in-force').map((value) => ({
                value,
                text: t(`policyStatus.${value}`),
              }))}
            />
          </Field>
        </View>
        <View className="work-pair">
          {dayField('effectiveDay')}
          {dayField('expiresDay', t('draft.expiresHint'))}
        </View>
        <View className="work-pair">
          {text('validityNote', 300, { hint: t('draft.validityHint') })}
          {dayField('reviewDay', t('draft.reviewHint'))}
        </View>
        {text('sourceAddress', 500, { hint: t('draft.sourceHint') })}
        <View className="work-pair">
          {text('owner', 120, { hint: t('draft.ownerHint') })}
          {dayField('checkedDay')}
        </View>
        {text('checkNote', 500, { multiline: true })}
        <Field label={t('draft.summarised')}>
          <CheckList
            label={t('draft.summarised')}
            values={proposal.summarised ? ['summarised'] : []}
            onChange={(chosen) => change({ summarised: chosen.length > 0 })}
            choices={[{ value: 'summarised', text: t('draft.summarisedYes') }]}
          />
        </Field>
        <View id="field-attachments" className="plh-anchor">
          <LinesField
            label={t('draft.attachments')}
            hint={t('draft.onePerLine')}
            values={proposal.attachments.map(({ title }) => title)}
            onChange={(titles) => change({ attachments: titles.map((title) => ({ title })) })}
          />
        </View>
        <View id="field-cites" className="plh-anchor">
          <LinesField
            label={t('draft.cites')}
            hint={t('draft.onePerLine')}
            values={proposal.cites}
            onChange={(cites) => change({ cites })}
          />
        </View>
        <View id="field-repeals" className="plh-anchor">
          <LinesField
            label={t('draft.repeals')}
            hint={t('draft.repealsHint')}
            values={proposal.repeals ?? []}
            onChange={(repeals) => change({ repeals })}
          />
        </View>
      </View>
    </Section>
  );
}
