import type { Parties, Setting } from '../../mechanisms/party';
import { parties as hall, type LectureHallParty } from '../lecture-hall-2018/parties';

export type LibraryParty = Extract<LectureHallParty, 'bureau' | 'platform' | 'agency'>;

const called = (party: LibraryParty) => ({ name: hall[party].name, scope: hall[party].scope });

/** Who keeps the library, and whose policies stand in it: offices of the hall, which hold here by the same grants. */
export const parties: Parties<LibraryParty> = {
  bureau: called('bureau'),
  platform: called('platform'),
  agency: called('agency'),
};

export const setting: Setting<LibraryParty> = {
  programme: 'policy-library',
  grantsOf: 'lecture-hall-2018',
  parties,
  territory: [],
};
