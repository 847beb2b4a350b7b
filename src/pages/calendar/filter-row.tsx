import { ScrollView, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { PickerChip, ToggleChip } from '@/components/picker-chip';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales';
import { contentKinds, isContentKind, modes, regions } from '@/services/lists';
import { clearCalendarFilters, filterCalendar, type CalendarFilters } from './filters';

/** Region, form, kind of content, free places, online; what is set can be taken away one by one or all at once. */
export function FilterRow({ filters }: { filters: CalendarFilters }) {
  const t = useT();
  const { regionId = null, mode = null, contentKind, freePlacesOnly = false, onlineOnly = false } = filters;
  const content = contentKind !== undefined && isContentKind(contentKind) ? contentKind : null;
  return (
    <ScrollView scrollX enableFlex className="plh-chips" {...a11y(t('filter.row'), 'group')}>
      <View className="plh-chips-row">
        {Object.keys(filters).length > 0 ? (
          <Pressable id="clear-filters" className="plh-chip calendar-clear" onPress={clearCalendarFilters}>
            {t('calendar.clear')}
          </Pressable>
        ) : null}
        <PickerChip
          label={t('calendar.region')}
          value={regionId}
          choices={regions.map((value) => ({ value, text: t(`region.${value}`) }))}
          onChange={(value) => filterCalendar('regionId', value)}
        />
        <ToggleChip on={freePlacesOnly} onPress={() => filterCalendar('freePlacesOnly', freePlacesOnly ? null : true)}>
          {t('calendar.free')}
        </ToggleChip>
        <ToggleChip on={onlineOnly} onPress={() => filterCalendar('onlineOnly', onlineOnly ? null : true)}>
          {t('calendar.online')}
        </ToggleChip>
        <PickerChip
          label={t('calendar.mode')}
          value={mode}
          choices={modes.map((value) => ({ value, text: t(`mode.${value}`) }))}
          onChange={(value) => filterCalendar('mode', value)}
        />
        <PickerChip
          label={t('calendar.content')}
          value={content}
          choices={contentKinds.map((value) => ({ value, text: t(`content.${value}`) }))}
          onChange={(value) => filterCalendar('contentKind', value)}
        />
      </View>
    </ScrollView>
  );
}
