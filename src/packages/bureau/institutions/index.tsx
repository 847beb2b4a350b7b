import { AsyncView, Empty } from '@/components/async-view';
import { Split } from '@/components/desk/split';
import { useRefresh } from '@/hooks/refresh';
import { useWhole } from '@/hooks/whole';
import { useT } from '@/locales/bureau';
import InstitutionForm from '../institution-form';
import { BureauPage } from '../parts/bureau-page';
import { thisYear } from '@/components/staff/stepper';
import { Tag } from '@/components/tag';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Listing, type Coming } from '@/components/desk/listing';
import { shownInstant } from '@/components/format';
import { useDesk } from '@/hooks/desk';
import { useGo, useShown } from '@/hooks/pane';
import type { Institution } from '@/services/work-types';

/** That somebody is out, for how many sessions and until when (R-SELECT 5). */
const OutTag = ({ text }: { text: string | undefined }) => (text ? <Tag tone="bad">{text}</Tag> : null);

/** One institution with its places. */
function InstitutionCard({ institution, out }: { institution: Institution; out: string | undefined }) {
  const t = useT();
  return (
    <View className="plh-card">
      <View className="plh-title">{institution.name}</View>
      <OutTag text={out} />
      <View className="plh-soft plh-figures">{institution.creditCode}</View>
      <View className="plh-soft">{t(`region.${institution.regionId}`)}</View>
      {institution.places.map((place) => (
        <View key={place.name} className="work-item">
          <View>{t('institutions.place', { name: place.name, capacity: place.capacity })}</View>
          <View className="plh-faint">{place.address}</View>
        </View>
      ))}
    </View>
  );
}

const seats = ({ places }: Institution): number => Math.max(0, ...places.map(({ capacity }) => capacity));

/** The institutions, found by name, code or region; a new one is entered beside them. */
function InstitutionList({ institutions, coming }: { institutions: readonly Institution[]; coming: Coming }) {
  const t = useT();
  const go = useGo();
  const desk = useDesk();
  const shown = useShown();
  const out = useWhole('institution.listOut', { year: thisYear() }, 'institutions');
  const outOf = ({ institutionId }: Institution): string | undefined => {
    const found = out.data?.institutions.find((one) => one.institutionId === institutionId);
    const { year = 0, sessions = [] } = found ?? {};
    return found && t('institutions.out', { year, count: sessions.length, next: year + 1 });
  };
  const region = (one: Institution) => t(`region.${one.regionId}`);
  const add = (
    <Action id="new-institution" block={!desk} onPress={() => go('bureau/institution-form')}>
      {t('institutions.new')}
    </Action>
  );
  if (institutions.length === 0)
    return (
      <Empty icon="building" text={t('institutions.none')}>
        {add}
      </Empty>
    );
  return (
    <>
      <View className="bureau-head">
        <View className="plh-soft">{t('work.total', { count: institutions.length })}</View>
        <View className="bureau-head-tools">{shown ? null : add}</View>
      </View>
      <Listing
        label={t('page.institutions')}
        rows={institutions}
        coming={coming}
        keyOf={({ institutionId }) => institutionId}
        columns={[
          {
            key: 'name',
            title: t('institutionForm.name'),
            value: ({ name }) => name,
            cell: (one) => (
              <>
                <View className="bureau-strong">{one.name}</View>
                <OutTag text={outOf(one)} />
                <View className="bureau-cell-sub plh-figures">{one.creditCode}</View>
              </>
            ),
          },
          { key: 'code', title: t('institutions.code'), hidden: true, value: ({ creditCode }) => creditCode },
          {
            key: 'out',
            title: t('institutions.outHead'),
            hidden: true,
            value: (one) => outOf(one) ?? null,
            filterBy: (one) => (outOf(one) ? 'out' : []),
            filterText: () => t('institutions.outHead'),
          },
          { key: 'region', title: t('plan.region'), value: region, filterBy: ({ regionId }) => regionId },
          {
            key: 'places',
            title: t('institutionForm.places'),
            value: ({ places }) =>
              places
                .map(({ name, capacity, address }) =>
                  `${t('institutions.place', { name, capacity })} ${address ?? ''}`.trim(),
                )
                .join('；'),
            cell: ({ places }) =>
              places.map((place) => (
                <View key={place.name}>
                  {t('institutions.place', { name: place.name, capacity: place.capacity })}
                  <View className="bureau-cell-sub">{place.address}</View>
                </View>
              )),
          },
          { key: 'seats', title: t('institutions.seats'), kind: 'number', value: seats },
          {
            key: 'since',
            title: t('institutions.since'),
            kind: 'instant',
            value: ({ createdAt }) => createdAt,
            cell: ({ createdAt }) => (
              <View className="bureau-nowrap plh-figures">{shownInstant(createdAt).slice(0, 10)}</View>
            ),
          },
        ]}
        card={(one) => <InstitutionCard institution={one} out={outOf(one)} />}
      />
    </>
  );
}

const pages = { 'bureau/institution-form': InstitutionForm };

/** The institutions under contract, with the places of their applications. */
export default function InstitutionsPage() {
  const t = useT();
  const list = useWhole('institution.list', {}, 'institutions');
  useRefresh(list);
  return (
    <BureauPage title={t('page.institutions')} wide>
      <Split pages={pages} onChanged={() => void list.reload()}>
        <AsyncView remote={list} rows={8}>
          {({ institutions }) => <InstitutionList institutions={institutions} coming={list.coming} />}
        </AsyncView>
      </Split>
    </BureauPage>
  );
}
