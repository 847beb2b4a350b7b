import { handle } from '../../../entry/serve';
import { programmes } from '../../../programmes';
import { headOf } from '../served';

export const list = handle('programme.list', () => Promise.resolve({ programmes: programmes.map(headOf) }));
