/** Set-up of component tests: they know the programme as a phone does that has heard of it. */
import { setProgramme } from '../../src/services/programme-words';
import { servedProgramme } from './programme';

setProgramme(servedProgramme());
