import type { Input, Output } from '@/services/call';

export type Answer = Output<'handbook.get'>;
export type Question = Input<'handbook.get'>;
export type Edition = Answer['edition'];
export type Entry = Answer['entries'][number];
export type Kind = Entry['kind'];

/** An edition with all that it says. */
export interface Book {
  edition: Edition;
  entries: Entry[];
  agencies: Answer['agencies'];
}
