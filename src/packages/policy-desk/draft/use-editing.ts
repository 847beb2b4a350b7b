import { useCallback, useEffect, useRef, useState } from 'react';
import { useDidHide } from '@tarojs/taro';
import { call } from '@/services/call';
import { asCallError } from '@/services/call-error';
import type { Draft, Proposal } from '../parts/types';
import { forgetKept, readKept, writeKept } from './kept';
import { mergeProposals, sameProposal } from './merge-proposals';

/** So many steps can be taken back. */
const STEPS = 50;
/** Typing is kept once it rests: a long draft takes a moment to write. */
const REST_MS = 400;

interface Step {
  proposal: Proposal;
  what: string;
}

export interface Editing {
  /** As the server has it. */
  draft: Draft;
  /** With own changes. */
  proposal: Proposal;
  dirty: boolean;
  /** Whether changes were found that had not been saved last time. */
  restored: boolean;
  /** Whether this device has room for what is not saved yet. */
  keeps: boolean;
  /** `what` names the change; several of one name in a row are one step for `undo`. */
  change: (part: Partial<Proposal>, what: string) => void;
  /** What would be taken back; null: nothing. */
  undoable: string | null;
  undo: () => void;
  /** What somebody else has saved meanwhile. */
  theirs: Draft | null;
  merge: () => void;
  takeTheirs: () => void;
  /** Saves; gives the draft as it is then. Rejects with a CallError; after CONFLICT `theirs` is there. */
  save: () => Promise<Draft>;
  /** What the server answered to something else that was done with the draft. */
  adopt: (draft: Draft) => void;
}

/** A draft's proposal while it is corrected: own changes stay on this device until they are saved, somebody else's are never written over. */
export function useEditing(loaded: Draft): Editing {
  const { draftId } = loaded;
  const [draft, setDraft] = useState(loaded);
  const [found] = useState(() => readKept(draftId));
  const [proposal, setProposal] = useState(() => found?.mine ?? loaded.proposal);
  const [theirs, setTheirs] = useState(() => (found && found.revision < loaded.revision ? loaded : null));
  const [base, setBase] = useState(() =>
    found
      ? { revision: found.revision, proposal: found.base }
      : { revision: loaded.revision, proposal: loaded.proposal },
  );
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const [keeps, setKeeps] = useState(true);
  const latest = useRef({ proposal, base });
  latest.current = { proposal, base };
  const dirty = !sameProposal(base.proposal, proposal);

  const keep = useCallback(() => {
    const { proposal: mine, base: from } = latest.current;
    if (sameProposal(from.proposal, mine)) forgetKept(draftId);
    else setKeeps(writeKept(draftId, { revision: from.revision, base: from.proposal, mine }));
  }, [draftId]);
  useEffect(() => {
    const timer = setTimeout(keep, REST_MS);
    return () => clearTimeout(timer);
  }, [keep, proposal, base]);
  useDidHide(keep);
  useEffect(() => keep, [keep]);

  const adopt = useCallback((next: Draft, mine?: Proposal) => {
    setDraft(next);
    setBase({ revision: next.revision, proposal: next.proposal });
    setProposal(mine ?? next.proposal);
    setTheirs(null);
  }, []);

  // The page has read the draft again: another's saving is taken over as long as there is nothing of one's own.
  const seen = useRef(loaded);
  useEffect(() => {
    if (seen.current === loaded) return;
    seen.current = loaded;
    const { proposal: mine, base: from } = latest.current;
    if (loaded.revision <= from.revision) return setDraft(loaded);
    if (sameProposal(from.proposal, mine)) adopt(loaded);
    else setTheirs(loaded);
  }, [loaded, adopt]);

  const change = (part: Partial<Proposal>, what: string) => {
    if (steps.at(-1)?.what !== what) setSteps([...steps, { proposal, what }].slice(-STEPS));
    setProposal({ ...latest.current.proposal, ...part });
  };
  const undo = () => {
    const last = steps.at(-1);
    if (!last) return;
    setSteps(steps.slice(0, -1));
    setProposal(last.proposal);
  };
  const save = async () => {
    const sent = latest.current.proposal;
    try {
      const { draft: saved } = await call('policy.saveDraft', {
        draftId,
        revision: latest.current.base.revision,
        proposal: sent,
      });
      const now = latest.current.proposal;
      adopt(saved, now === sent ? undefined : mergeProposals(sent, now, saved.proposal));
      setSteps([]);
      return saved;
    } catch (thrown) {
      if (asCallError(thrown).code === 'CONFLICT') setTheirs((await call('policy.getDraft', { draftId })).draft);
      throw thrown;
    }
  };
  return {
    draft,
    proposal,
    dirty,
    restored: found !== null,
    keeps,
    change,
    undoable: steps.at(-1)?.what ?? null,
    undo,
    theirs,
    merge: () => {
      if (theirs) adopt(theirs, mergeProposals(base.proposal, proposal, theirs.proposal));
    },
    takeTheirs: () => {
      if (!theirs) return;
      adopt(theirs);
      setSteps([]);
    },
    save,
    adopt: (next) => {
      // What was typed while the server answered stays.
      const { proposal: mine, base: from } = latest.current;
      const typed = next.state !== 'discarded' && !sameProposal(from.proposal, mine);
      adopt(next, typed ? mergeProposals(from.proposal, mine, next.proposal) : undefined);
    },
  };
}
