import Taro from '@tarojs/taro';
import { serverNow } from '@/services/server-clock';
import { calendarFile, type CalendarEvent } from './calendar-file';

type Added = 'added' | 'downloaded' | 'refused';

/** WeChat writes into the phone's own calendar (it asks by itself); a browser is given the file that calendars import. */
export async function addToCalendar(event: CalendarEvent): Promise<Added> {
  if (process.env.TARO_ENV === 'h5') {
    download(calendarFile(event, serverNow()), `${event.title}.ics`);
    return 'downloaded';
  }
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

function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  // What no file system takes in a name.
  link.download = name.replace(/[\\/:*?"<>|]/g, ' ');
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
