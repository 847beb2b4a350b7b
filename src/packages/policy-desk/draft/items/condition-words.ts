import type { TranslatePolicyItems } from '@/locales/policy-items';
import { amountOf } from '@mechanisms/form-typed';
import type { Condition, Figure } from './types';

type Say = TranslatePolicyItems;

/** A condition in words, whatever its form: 'in 太原市', 'micro or small', 'at least 20 people'. */
export function conditionWords(when: Condition, say: Say): string {
  if ('all' in when) return joined(when.all, say, 'req.and');
  if ('any' in when) return joined(when.any, say, 'req.or');
  if ('not' in when) return say('req.not', { what: conditionWords(when.not, say) });
  if ('area' in when)
    return say('req.inArea', {
      names: list(
        when.area.map((code) => say(`area.${code}`)),
        say,
      ),
    });
  if ('industry' in when)
    return list(
      when.industry.map((one) => say(`industry.${one}`)),
      say,
    );
  if ('size' in when)
    return say('req.sizes', {
      names: list(
        when.size.map((one) => say(`match.size.${one}`)),
        say,
      ),
    });
  if ('marker' in when) return say(`marker.${when.marker}`);
  if ('founder' in when) return say('req.foundedBy', { who: say(`founder.${when.founder}`) });
  if ('farming' in when) return say(when.farming ? 'req.farmingYes' : 'req.farmingNo');
  if ('question' in when) return when.ask;
  if ('judged' in when) return when.judged;
  const name = say(`req.figure.${when.amount}`);
  const bounds = (['atLeast', 'above', 'atMost', 'below'] as const).flatMap((bound) => {
    const figure = when[bound];
    return figure === undefined ? [] : [say(`req.${bound}`, { figure: figureWords(when.amount, figure, say) })];
  });
  return `${name}${say('req.space')}${bounds.join(say('req.comma'))}`;
}

const joined = (conditions: readonly Condition[], say: Say, between: 'req.and' | 'req.or'): string =>
  conditions.map((one) => conditionWords(one, say)).join(say(between));
const list = (names: readonly string[], say: Say): string => names.join(say('req.between'));

function figureWords(amount: Figure, figure: number, say: Say): string {
  if (amount === 'staff') return say('req.people', { count: figure });
  if (amount !== 'ageMonths') return say('req.wan', { count: amountOf(figure, 'wan') });
  return figure % 12 === 0 ? say('req.years', { count: figure / 12 }) : say('req.months', { count: figure });
}
