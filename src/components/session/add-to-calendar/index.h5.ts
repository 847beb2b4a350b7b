import { serverNow } from '@/services/server-clock';
import { calendarFile, type CalendarEvent } from '../calendar-file';
import type { Added } from './types';

/** A browser is given the file that calendars import. Taro's own way of it brings 75 KB along, so it is not named here. */
export function addToCalendar(event: CalendarEvent): Promise<Added> {
  download(calendarFile(event, serverNow()), `${event.title}.ics`);
  return Promise.resolve('downloaded');
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
