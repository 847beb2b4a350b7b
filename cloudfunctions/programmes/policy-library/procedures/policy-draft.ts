import type { Procedure, State, Step } from '../../../mechanisms/procedure';
import type { LibraryParty } from '../parties';
import { readings } from '../readings';

const states = {
  proposed: { name: '待审核', holder: 'platform', edits: ['platform', 'bureau'], sees: ['bureau'] },
  reviewed: { name: '待发布', holder: 'platform', edits: ['platform', 'bureau'], sees: ['bureau'] },
  published: { name: '已发布', holder: null, ends: 'granted' },
  discarded: { name: '已放弃', holder: null, ends: 'closed' },
} satisfies Record<string, State<LibraryParty>>;

type StateId = keyof typeof states;

/** Whoever of the desk does it; who imported the file is told what became of it. */
const step = (
  id: string,
  name: string,
  from: readonly StateId[],
  to: StateId,
  says: string,
  recordedAs: string,
): Step<LibraryParty, StateId> => ({
  id,
  name,
  from,
  to,
  by: ['platform', 'bureau'],
  early: true,
  tells: [{ to: 'opener', says }],
  recordedAs,
  clause: '二（三）1',
  reading: readings.library,
});

/** R-POLICY 6: a file that was imported, or a published policy that is revised, on its way to the next version. */
export const policyDraft: Procedure<LibraryParty, StateId> = {
  id: 'policy-draft',
  name: '政策草稿',
  clause: '二（三）1',
  about: 'policy-draft',
  opens: ['platform', 'bureau'],
  initial: 'proposed',
  states,
  steps: [
    step('review', '审核草稿', ['proposed'], 'reviewed', '您导入的草稿已审核，可以发布。', 'review'),
    step('rework', '修改已审核的草稿', ['reviewed'], 'proposed', '您导入的草稿有修改，须重新审核。', 'save'),
    step('publish', '发布草稿', ['reviewed'], 'published', '您导入的草稿已发布。', 'publish'),
    step('publish-at-once', '直接发布', ['proposed'], 'published', '您导入的草稿已发布。', 'publish'),
    step('discard', '放弃草稿', ['proposed', 'reviewed'], 'discarded', '您导入的草稿已被放弃。', 'discard'),
    step('reopen', '重新起草', ['published', 'discarded'], 'proposed', '您导入的草稿已重新起草。', 'reopen'),
  ],
};
