import type { Output } from '../../../contract';
import { feedbackWindow } from '../../../domain/feedback';
import { idOf } from '../../../platform/ids';
import { handle } from '../../../entry/serve';
import { isSignedIn, loadSession, rulesFor } from '../../../records';

type State = Output<'feedback.getForm'>['state'];

/** The form of annex 2 and whether the caller can fill it in now (R-FEEDBACK 1, 2). */
export const getForm = handle('feedback.getForm', async ({ sessionId }, { caller, db, now }) => {
  const [session, attendance, receipt] = await Promise.all([
    loadSession(db, sessionId),
    db.get('attendances', idOf('attendance', sessionId, caller.userId)),
    db.get('feedbackReceipts', idOf('feedback', sessionId, caller.userId)),
  ]);
  const rules = rulesFor(session.endAt);
  const form = rules.parameters.feedbackForm.value;
  const { opensAt, closesAt } = feedbackWindow(rules, session.startAt, session.endAt);
  const state = (): State => {
    if (receipt) return 'given';
    if (!isSignedIn(session, attendance)) return 'not-signed-in';
    if (now < opensAt) return 'not-open';
    return now > closesAt ? 'closed' : 'open';
  };
  const headingOf = (box: number): string => form.headings.find((heading) => heading.boxes.includes(box))?.label ?? '';
  const groupOf = new Map(form.groups.map((group) => [group.id, `${group.label}（${group.points}分）`]));
  return {
    sessionId,
    title: session.title,
    lecturerName: session.lecturer.name,
    state: state(),
    opensAt,
    closesAt,
    items: form.items.map((item) => ({
      key: item.id,
      label: item.text,
      group: groupOf.get(item.group) ?? '',
      choices: item.points.map((points, box) => ({ points, heading: headingOf(box) })),
    })),
  };
});
