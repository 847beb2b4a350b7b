import { utc } from '../utc';

export interface CalendarEvent {
  uid: string;
  title: string;
  place: string;
  notes: string;
  /** Where the session is to be seen. */
  url: string;
  /** Epoch ms, like all instants. */
  startAt: number;
  endAt: number;
  /** Minutes before the start at which the phone reminds. */
  alarmMinutes: number;
  /** Goes up with every change, so that a calendar replaces what it has. */
  sequence: number;
  cancelled: boolean;
  /** On the waiting list: there is no place yet. */
  waiting?: boolean;
}

/** RFC 5545 3.1: a line has at most 75 octets, and none of a character's octets may stand on the next one. */
const LINE_OCTETS = 75;

function octets(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

function fold(line: string): string {
  let folded = '';
  let room = LINE_OCTETS;
  for (const character of line) {
    if (octets(character) > room) {
      folded += '\r\n ';
      room = LINE_OCTETS - 1;
    }
    folded += character;
    room -= octets(character);
  }
  return folded;
}

/** RFC 5545 3.3.11. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

/** In UTC: no calendar has to know China's zone. */
const instant = (at: number): string => utc(at).format('YYYYMMDD[T]HHmmss[Z]');

/** An iCalendar file of one event (RFC 5545), as phones and desks import it. `now` is the time of its making. */
export function calendarFile(event: CalendarEvent, now: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//policy-lecture-hall//sessions//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${instant(now)}`,
    `DTSTART:${instant(event.startAt)}`,
    `DTEND:${instant(event.endAt)}`,
    `SEQUENCE:${event.sequence}`,
    `STATUS:${event.cancelled ? 'CANCELLED' : event.waiting === true ? 'TENTATIVE' : 'CONFIRMED'}`,
    `SUMMARY:${escaped(event.title)}`,
    `LOCATION:${escaped(event.place)}`,
    `DESCRIPTION:${escaped(event.notes)}`,
    `URL:${event.url}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(event.title)}`,
    `TRIGGER:-PT${event.alarmMinutes}M`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}
