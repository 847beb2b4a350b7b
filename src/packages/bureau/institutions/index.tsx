import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { TextField } from '@/components/field';
import { WorkPage } from '@/components/staff/work-page';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import { go } from '@/services/navigate';

/** The institutions under contract, with the places of their applications. */
export default function InstitutionsPage() {
  const t = useT();
  const list = useRemote('institution.list', {});
  const [words, setWords] = useState('');
  return (
    <WorkPage title={t('page.institutions')}>
      <Action id="new-institution" kind="plain" onPress={() => go('bureau/institution-form')}>
        {t('institutions.new')}
      </Action>
      <TextField label={t('institutions.search')} value={words} onChange={setWords} />
      <AsyncView
        remote={list}
        isEmpty={(data) => data.institutions.length === 0}
        empty={<Empty text={t('institutions.none')} />}
        rows={8}
      >
        {({ institutions }) => {
          const found = institutions.filter((one) => `${one.name}${one.creditCode}`.includes(words.trim()));
          return (
            <>
              <View className="plh-soft">{t('work.total', { count: found.length })}</View>
              {found.map((one) => (
                <View key={one.institutionId} className="plh-card">
                  <View className="plh-title">{one.name}</View>
                  <View className="plh-soft plh-figures">{one.creditCode}</View>
                  <View className="plh-soft">{t(`region.${one.regionId}`)}</View>
                  {one.places.map((place) => (
                    <View key={place.name} className="work-item">
                      <View>{t('institutions.place', { name: place.name, capacity: place.capacity })}</View>
                      <View className="plh-faint">{place.address}</View>
                    </View>
                  ))}
                </View>
              ))}
            </>
          );
        }}
      </AsyncView>
    </WorkPage>
  );
}
