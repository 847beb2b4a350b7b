import { type Exact, show } from '../../../domain/exact';
import { feedbackStatistics, feedbackWindow, isShownToInstitution, responseRate } from '../../../domain/feedback';
import { handle } from '../../../entry/serve';
import { belongsOf, headsOfSession, loadSession, rulesFor, type FeedbackAnswerDoc } from '../../../records';
import { putOut } from '../put-out';

const percent = (share: Exact): string => `${show(share.mul(100), 1)}%`;
const texts = (answers: readonly FeedbackAnswerDoc[], field: 'opinions' | 'topics'): string[] =>
  answers.map((answer) => answer[field]).filter((text) => text !== '');

/**
 * How many answered; sums and comments without names when the window has closed, from five answers on (R-FEEDBACK 3). Who sees evaluations has these from
 * the first on, with the signs of R-FEEDBACK 4; the complaints are for the bureau. Answers come in the order of their random `_id`, not of their time.
 */
export const summary = handle('feedback.summary', async ({ sessionId }, { caller, db, now }) => {
  const session = await loadSession(db, sessionId);
  await putOut(db, session, now);
  const [heads, answered, answers, tally] = await Promise.all([
    headsOfSession(db, session),
    db.count('feedbackReceipts', { sessionId }),
    db.find('feedbackAnswers', { sessionId }),
    db.get('feedbackTallies', sessionId),
  ]);
  const rules = rulesFor(session.endAt);
  const { feedbackForm, feedbackMinimumShown } = rules.parameters;
  const { sumsAt } = feedbackWindow(rules, session.startAt, session.endAt);
  const form = feedbackForm.value;
  const record = belongsOf(session);
  const oversees = caller.sees(record, 'evaluation');
  const open = now <= sumsAt;
  const withheld = open || (!oversees && !isShownToInstitution(answers.length, feedbackMinimumShown.value));
  const shown = withheld ? [] : answers;
  const statistics = feedbackStatistics(form, shown, Object.values(tally?.minutes ?? {}));
  const groupOf = new Map(form.groups.map((group) => [group.id, group.label]));
  return {
    answers: answered,
    attendees: heads.roster.length,
    responseRateShown: percent(responseRate(answered, heads.roster.length)),
    sumsAt: open ? sumsAt : null,
    withheld,
    items: form.items.map((item, index) => {
      const found = statistics.items[index];
      return {
        key: item.id,
        label: item.text,
        group: groupOf.get(item.group) ?? '',
        meanShown: found?.mean ? show(found.mean) : '—',
        full: item.points[0],
        counts: found?.counts ?? [],
      };
    }),
    meanTotalShown: statistics.meanTotal ? show(statistics.meanTotal) : '—',
    opinions: texts(shown, 'opinions'),
    topics: texts(shown, 'topics'),
    signs:
      oversees && !withheld
        ? {
            sameChoiceShareShown: percent(statistics.sameChoiceShare),
            sameMinuteShareShown: percent(statistics.sameMinuteShare),
          }
        : null,
    complaints: caller.sees(record, 'complaints')
      ? shown
          .map((answer) => answer.charged)
          .filter((charged) => charged.fee || charged.sponsor || charged.sold)
          .map(({ fee, sponsor, sold, note }) => ({
            fee: fee === true,
            sponsor: sponsor === true,
            sold: sold === true,
            note,
          }))
      : null,
  };
});
