import Taro from '@tarojs/taro';
import type { CalendarEvent } from '../calendar-file';
import type { Added } from './types';

/** WeChat writes into the phone's own calendar, and asks by itself. */
export async function addToCalendar(event: CalendarEvent): Promise<Added> {
  try {
    await Taro.addPhoneCalendar({
      title: event.title,
      // In seconds, though as a text where it ends.
      startTime: Math.floor(event.startAt / 1000),
      endTime: String(Math.floor(event.endAt / 1000)),
      location: event.place,
      description: event.notes,
      alarm: true,
      alarmOffset: event.alarmMinutes * 60,
    });
    return 'added';
  } catch {
    return 'refused';
  }
}
