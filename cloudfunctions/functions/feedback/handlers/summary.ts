import { type Exact, show } from '../../../domain/exact';
import { feedbackStatistics, isShownToInstitution } from '../../../domain/feedback';
import { handle } from '../../../entry/serve';
import { belongsOf, headsOfSession, loadSession, rulesFor, type FeedbackAnswerDoc } from '../../../records';

const percent = (share: Exact): string => `${show(share.mul(100), 1)}%`;
const texts = (answers: readonly FeedbackAnswerDoc[], field: 'opinions' | 'topics'): string[] =>
  answers.map((answer) => answer[field]).filter((text) => text !== '');

/**
 * Sums and comments without names, from five answers on (R-FEEDBACK 3); who sees evaluations has them from the first on, with the
 * signs of R-FEEDBACK 4; the complaints are for the bureau. Answers come in the order of their keyed `_id`, not of their time.
 */
export const summary = handle('feedback.summary', async ({ sessionId }, { caller, db }) => {
  const session = await loadSession(db, sessionId);
  const [heads, answers] = await Promise.all([headsOfSession(db, session), db.find('feedbackAnswers', { sessionId })]);
  const { feedbackForm, feedbackMinimumShown } = rulesFor(session.endAt).parameters;
  const form = feedbackForm.value;
  const record = belongsOf(session);
  const oversees = caller.sees(record, 'evaluation');
  const withheld = !oversees && !isShownToInstitution(answers.length, feedbackMinimumShown.value);
  const statistics = feedbackStatistics(form, withheld ? [] : answers, heads.actual);
  const rate = feedbackStatistics(form, answers, heads.actual).responseRate;
  const groupOf = new Map(form.groups.map((group) => [group.id, group.label]));
  return {
    answers: answers.length,
    attendees: heads.actual,
    responseRateShown: percent(rate),
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
    opinions: withheld ? [] : texts(answers, 'opinions'),
    topics: withheld ? [] : texts(answers, 'topics'),
    signs: oversees
      ? {
          sameChoiceShareShown: percent(statistics.sameChoiceShare),
          sameMinuteShareShown: percent(statistics.sameMinuteShare),
        }
      : null,
    complaints: caller.sees(record, 'complaints')
      ? answers
          .map((answer) => answer.charged)
          .filter((charged) => charged.fee || charged.sponsor || charged.sold)
          .map(({ fee, sponsor, sold, note }) => ({ fee, sponsor, sold, note }))
      : null,
  };
});
