import { View } from '@tarojs/components';
import { useT } from '@/locales/bureau';
import type { Institution } from '@/services/work-types';

/** One institution with its places. */
export function InstitutionCard({ institution }: { institution: Institution }) {
  const t = useT();
  return (
    <View className="plh-card">
      <View className="plh-title">{institution.name}</View>
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
