import type { Setting } from '../mechanisms/party';
import { setting as hall } from './lecture-hall-2018/parties';
import { setting as library } from './policy-library/parties';

const settings: readonly Setting[] = [hall, library];

/** Who takes part in a programme, and where. Throws RangeError: a record of a programme that there is not is a mistake. */
export function settingOf(programme: string): Setting {
  const found = settings.find((one) => one.programme === programme);
  if (!found) throw new RangeError(`No programme ${programme}`);
  return found;
}
