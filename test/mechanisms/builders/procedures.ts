/** A procedure small enough to be worked out by hand, and what must hold of every procedure. */
import type { Procedure, TakenStep } from '../../../cloudfunctions/mechanisms/procedure';

export const DAY = 86_400_000;
/** Monday 2 March 2026, noon in Shanghai: no holiday until Qingming. */
export const START = Date.parse('2026-03-02T04:00:00Z');

/** draft → with the county → granted or refused; sent back with a reason; closed where nothing comes. */
export const sample: Procedure = {
  id: 'sample',
  name: '示例办法',
  clause: '第一条',
  about: 'body',
  opens: ['body'],
  initial: 'draft',
  states: {
    draft: {
      name: '填报',
      holder: 'body',
      edits: ['body'],
      due: {
        latest: [
          { days: { figure: 'draftDays' }, of: 'working', after: 'start' },
          { days: 3, of: 'working', after: { step: 'return' } },
        ],
      },
    },
    county: { name: '县区审核', holder: 'county', due: { days: 3, of: 'working', after: 'entered' } },
    granted: { name: '已认定', holder: null, ends: 'granted' },
    lapsed: { name: '逾期未报', holder: null, ends: 'closed' },
  },
  steps: [
    {
      id: 'submit',
      name: '报送',
      from: ['draft'],
      to: 'county',
      by: ['body'],
      needs: [{ id: 'complete', when: { fact: 'lacking', atMost: 0 }, missing: '还缺 {lacking} 项' }],
      tells: [{ to: 'holder', says: '有新的申报。' }],
      clause: '第二条',
    },
    {
      id: 'return',
      name: '退回',
      from: ['county'],
      to: 'draft',
      by: 'holder',
      reason: true,
      tells: [{ to: 'body', says: '申报被退回。' }],
      clause: '第三条',
    },
    {
      id: 'grant',
      name: '认定',
      from: ['county'],
      to: 'granted',
      by: ['county', 'city'],
      apart: ['submit'],
      disinterested: true,
      tells: [{ to: 'opener', says: '已认定。' }],
      clause: '第四条',
    },
    {
      id: 'take-over',
      name: '市级代办',
      from: ['county'],
      to: 'granted',
      by: ['city'],
      reason: true,
      needs: [{ id: 'waited', waited: 'due', missing: '县区的办理期限还没有过' }],
      tells: [{ to: 'county', says: '市级已代为办理。' }],
      clause: '第四条',
    },
    {
      id: 'lapse',
      name: '逾期',
      from: ['draft'],
      to: 'lapsed',
      by: 'time',
      tells: [{ to: 'body', says: '申报已截止。' }],
      clause: '第五条',
    },
  ],
};

export const figure = (name: string): number => {
  if (name === 'draftDays') return 5;
  throw new RangeError(`No figure ${name}`);
};

export const taken = (step: string, to: string, at: number, overrides: Partial<TakenStep> = {}): TakenStep => ({
  step,
  to,
  at,
  by: 'u1',
  as: 'body',
  values: {},
  reason: '',
  key: '',
  late: false,
  ...overrides,
});

const ends = (procedure: Procedure, state: string): boolean => procedure.states[state]?.ends !== undefined;

/** What is wrong with a procedure as data, in words; empty when nothing is. */
export function problemsOf(procedure: Procedure, parties: readonly string[]): string[] {
  const { states, steps, initial } = procedure;
  const known = new Set(Object.keys(states));
  const problems: string[] = [];
  const say = (wrong: boolean, text: string): void => {
    if (wrong) problems.push(text);
  };
  const reached = new Set([initial]);
  for (let size = 0; size !== reached.size;) {
    size = reached.size;
    for (const step of steps) {
      if (step.from.some((state) => reached.has(state))) {
        reached.add(step.to);
        if (step.instead) reached.add(step.instead.to);
      }
    }
  }
  for (const [id, state] of Object.entries(states)) {
    say(!reached.has(id), `${id} is never reached`);
    say(!ends(procedure, id) && !steps.some(({ from }) => from.includes(id)), `${id} neither ends nor can be left`);
    for (const party of [state.holder ?? [], state.edits ?? [], state.sees ?? []].flat()) {
      say(!parties.includes(party), `${id}: ${party} is no party`);
    }
    say(state.shownAs !== undefined && !known.has(state.shownAs), `${id} is shown as ${state.shownAs ?? ''}`);
  }
  say(new Set(steps.map(({ id }) => id)).size !== steps.length, 'two steps of one id');
  for (const step of steps) {
    for (const state of [...step.from, step.to, step.instead?.to ?? []].flat()) {
      say(!known.has(state), `${step.id}: ${state} is no state`);
    }
    for (const party of [typeof step.by === 'string' ? [] : step.by, step.tells.map(({ to }) => to)].flat()) {
      say(!['holder', 'opener', ...parties].includes(party), `${step.id}: ${party} is no party`);
    }
    say(
      step.by === 'time' && step.from.some((state) => procedure.states[state]?.due === undefined),
      `${step.id} waits for a day that is never due`,
    );
    say(
      step.by === 'holder' && step.from.some((state) => procedure.states[state]?.holder === null),
      `${step.id} is taken by a holder that is not there`,
    );
    say(
      step.tells.some(({ to }) => to === 'holder') && procedure.states[step.to]?.holder === null,
      `${step.id} tells a holder that is not there`,
    );
    say(step.clause === '', `${step.id} has no clause`);
    say(
      (step.apart ?? []).some((one) => !steps.some(({ id }) => id === one)),
      `${step.id} is apart from what is no step`,
    );
  }
  return problems;
}
