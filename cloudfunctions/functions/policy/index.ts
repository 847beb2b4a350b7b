import { serve } from '../../entry/serve';
import { compactIndex } from './compact-index';
import { compare } from './handlers/compare';
import { listForDesk } from './handlers/list-for-desk';
import { repeal } from './handlers/repeal';
import { setReviewDay } from './handlers/set-review-day';
import { withdrawRepeal } from './handlers/withdraw-repeal';
import { discardDraft } from './handlers/discard-draft';
import { get } from './handlers/get';
import { getDraft } from './handlers/get-draft';
import { importPolicy } from './handlers/import-policy';
import { listDrafts } from './handlers/list-drafts';
import { matchPolicy } from './handlers/match-policy';
import { overview } from './handlers/overview';
import { publish } from './handlers/publish';
import { publishDraft } from './handlers/publish-draft';
import { revise } from './handlers/revise';
import { reviewDraft } from './handlers/review-draft';
import { saveDraft } from './handlers/save-draft';
import { search } from './handlers/search';
import { dismissMiss } from './handlers/dismiss-miss';
import { listByAgency } from './handlers/list-by-agency';
import { listMisses } from './handlers/list-misses';
import { listSynonyms } from './handlers/list-synonyms';
import { listInterpretations } from './handlers/list-interpretations';
import { removeInterpretation } from './handlers/remove-interpretation';
import { saveInterpretation } from './handlers/save-interpretation';
import { listTerms } from './handlers/list-terms';
import { removeSynonym } from './handlers/remove-synonym';
import { saveSynonym } from './handlers/save-synonym';
import { forgetOldMisses } from './misses';

export const main = serve(
  'policy',
  {
    'policy.search': search,
    'policy.get': get,
    'policy.match': matchPolicy,
    'policy.overview': overview,
    'policy.publish': publish,
    'policy.compare': compare,
    'policy.repeal': repeal,
    'policy.withdrawRepeal': withdrawRepeal,
    'policy.listForDesk': listForDesk,
    'policy.setReviewDay': setReviewDay,
    'policy.import': importPolicy,
    'policy.listDrafts': listDrafts,
    'policy.getDraft': getDraft,
    'policy.saveDraft': saveDraft,
    'policy.reviewDraft': reviewDraft,
    'policy.publishDraft': publishDraft,
    'policy.revise': revise,
    'policy.discardDraft': discardDraft,
    'policy.dismissMiss': dismissMiss,
    'policy.listByAgency': listByAgency,
    'policy.listMisses': listMisses,
    'policy.listSynonyms': listSynonyms,
    'policy.listTerms': listTerms,
    'policy.removeSynonym': removeSynonym,
    'policy.saveSynonym': saveSynonym,
    'policy.listInterpretations': listInterpretations,
    'policy.saveInterpretation': saveInterpretation,
    'policy.removeInterpretation': removeInterpretation,
  },
  { 'keep-policies': [({ db }) => compactIndex(db), ({ db, now }) => forgetOldMisses(db, now)] },
);
