import * as z from 'zod';
import { count, done, fileId, id, instant, page, requestKey, requiredText, text, rowsOf } from '../common';
import { item, record } from './record';

const amount = item.shape.amount.unwrap();
const draftItem = item.extend({
  title: text(120),
  summary: text(1000, 'lines'),
  amount: amount.extend({ text: text(200) }).nullable(),
  /** '' while its article is none of the draft's. */
  articleId: id.or(z.literal('')),
});

/** A draft may still lack what its record must have: then `findings` say so and it cannot be reviewed. */
export const proposal = z.object(record).extend({
  title: text(200),
  issuers: z.array(text(120)).max(20),
  issuedDay: z.union([record.issuedDay, z.literal('')]),
  kinds: z.array(record.kinds.element).max(8),
  articles: z.array(record.articles.element).max(400),
  items: z.array(draftItem).max(100),
});

export const FORMATS = ['docx', 'pdf', 'html', 'txt'] as const;

/** `ask`: has to be filled in; `check`: recognised, but look; `done`: something was taken out or changed on purpose. */
const finding = z.object({ field: z.string(), level: z.enum(['ask', 'check', 'done']), message: z.string() });

const draftState = z.enum(['proposed', 'reviewed', 'published', 'discarded']);

const summary = z.object({
  draftId: id,
  fileName: z.string(),
  state: draftState,
  title: z.string(),
  articles: count,
  asks: count,
  changedAt: instant,
  changedBy: z.string(),
  /** The published policy that it will become a version of. */
  replaces: z.object({ policyId: id, title: z.string(), version: z.int() }).nullable(),
  policyId: id.nullable(),
});

const draft = summary.extend({
  revision: count,
  proposal,
  findings: z.array(finding),
  /** Lead and cooperating agencies that an article names in brackets. */
  agencies: z.record(id, z.object({ lead: z.array(z.string()), cooperating: z.array(z.string()) })),
  original: z.object({
    /** `published`: a revision, whose original is what is published. */
    format: z.enum([...FORMATS, 'published']),
    bytes: count,
    /** The file's own text, paragraph by paragraph; a row of a table is one, its cells parted by '｜'. */
    paragraphs: z.array(z.string()),
    /** For an article the paragraphs that it was made of: [first, last]. */
    places: z.record(id, z.tuple([z.int(), z.int()])),
  }),
});

/**
 * Reads a file and proposes a record (R-POLICY 6). One of `text`, `base64`, `fileId` (an uploaded file). With `publish` it is reviewed and
 * published at once if nothing has to be asked. The same file again gives the draft that there is.
 */
export const importPolicy = {
  input: z.object({
    fileName: requiredText(200),
    text: z.string().max(6_000_000).optional(),
    base64: z.string().max(8_000_000).optional(),
    fileId: fileId.optional(),
    publish: z.boolean().default(false),
  }),
  output: z.object({
    draftId: id,
    state: draftState,
    policyId: id.nullable(),
    version: z.int().nullable(),
    articleIds: z.array(id),
    title: z.string(),
    docNo: z.string().nullable(),
    findings: z.array(finding),
    /** Drafts of the further documents that the same file holds. */
    others: z.array(z.object({ draftId: id, title: z.string() })).max(19),
    repeated: z.boolean(),
  }),
};

export const listDrafts = {
  input: z.object({ ...page, state: draftState.optional() }),
  output: z.object({ total: count, drafts: rowsOf(summary) }),
};

export const getDraft = { input: z.object({ draftId: id }), output: z.object({ draft }) };

/** Keeps a corrected proposal. `revision` is the one that was read: CONFLICT when somebody else has saved since. A reviewed draft is proposed again. */
export const saveDraft = {
  input: z.object({ draftId: id, revision: count, proposal }),
  output: z.object({ draft }),
};

/** proposed → reviewed, when nothing is left to ask. */
export const reviewDraft = { input: z.object({ draftId: id, revision: count }), output: z.object({ draft }) };

/** reviewed → published: the next version of what it replaces, or a new policy. */
export const publishDraft = {
  input: z.object({ draftId: id, revision: count, requestKey }),
  output: z.object({ policyId: id, version: z.int(), repeated: z.boolean() }),
};

/**
 * Opens a draft from what is published, so that its particulars, articles and items can be corrected and published as the next version. A policy
 * has one such draft: while it is open the same one is given, as it stands.
 */
export const revise = {
  input: z.object({ policyId: id, requestKey }),
  output: z.object({ draftId: id, repeated: z.boolean() }),
};

export const discardDraft = { input: z.object({ draftId: id }), output: done };
