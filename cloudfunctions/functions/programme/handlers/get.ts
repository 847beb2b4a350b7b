import { DomainError } from '../../../domain/errors';
import { dayOf } from '../../../domain/time';
import { handle } from '../../../entry/serve';
import { programmes, rulesAt } from '../../../programmes';
import { areasOf, figuresOf, headOf, readingsOf, listsOf } from '../served';

/** A day before the programme is answered with its first rules, so that a screen has its words whenever somebody looks. NOT_FOUND. */
export const get = handle('programme.get', ({ programmeId, day }, { now }) => {
  const programme = programmes.find(({ id }) => programmeId === undefined || id === programmeId);
  if (!programme) throw new DomainError('NOT_FOUND', { programmeId });
  const asked = day ?? dayOf(now);
  const on = asked < programme.validFromDay ? programme.validFromDay : asked;
  const rules = rulesAt(programme, on);
  return Promise.resolve({
    ...headOf(programme),
    day: on,
    version: rules.version,
    areas: areasOf(programme),
    lists: listsOf(programme, rules),
    figures: figuresOf(rules),
    serviceDesk: programme.serviceDesk,
    readings: readingsOf(rules),
  });
});
