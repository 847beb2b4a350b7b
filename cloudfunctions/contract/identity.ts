import * as z from 'zod';
import { invitation } from '../programmes/system/forms/invitation';
import {
  count,
  day,
  done,
  id,
  instant,
  listed,
  nothing,
  page,
  phone,
  regionId,
  requestKey,
  requiredText,
  role,
  text,
  typedCode,
  rowsOf,
} from './common';
import { LIMITS } from './lists';
import { shapeOf } from './form-schema';
import { policyStatus } from './policy';
import { summary } from './session';

const institutionScope = z.object({ kind: z.literal('institution'), institutionId: id });
const regionScope = z.object({ kind: z.literal('region'), regionId });
/** An agency's own items: those that name it as lead or as cooperating (R-PY 1). */
const agencyScope = z.object({ kind: z.literal('agency'), agency: requiredText(120) });
const wholeScope = z.object({ kind: z.literal('all') });
export const scope = z.discriminatedUnion('kind', [institutionScope, regionScope, agencyScope, wholeScope]);
export type Scope = z.infer<typeof scope>;

export const grantedRole = role.exclude(['visitor', 'trainee']);
const grant = z.object({ grantId: id, role: grantedRole, scope, scopeName: z.string(), grantedAt: instant });

const particulars = {
  name: requiredText(40),
  enterprise: requiredText(120),
  /** Mainland mobile number as it is typed; stored encrypted, shown masked. Left out where `phoneCode` brings it. */
  phone: phone.optional(),
  /** Of WeChat's phone-number button: good once, for five minutes. */
  phoneCode: z.string().min(1).max(200).optional(),
  kind: listed,
  post: text(60).optional(),
  regionId: regionId.optional(),
  /** The enterprise's unified social credit code (GB 32100), when known. */
  creditCode: typedCode(0, 18).optional(),
};

const profile = z.object({
  name: z.string(),
  enterprise: z.string(),
  phoneMasked: z.string(),
  /** WeChat's word for it, or the person's own. */
  phoneFrom: z.enum(['button', 'typed']),
  kind: listed,
  post: z.string(),
  regionId: regionId.nullable(),
  creditCode: z.string(),
});

export const me = {
  input: nothing,
  output: z.object({
    userId: id,
    profile: profile.nullable(),
    roles: z.array(role),
    grants: z.array(grant),
    /** The operations that the caller may do somewhere. */
    may: z.array(z.string()),
  }),
};

export const saveProfile = { input: z.object(particulars), output: z.object({ profile }) };

/** What the form asks for by role is sent as the scope. */
const granted = shapeOf(invitation);

export const createInvitation = {
  input: z.object({ role: granted.role, scope, note: granted.note, validDays: granted.validDays, requestKey }),
  output: z.object({
    invitationId: id,
    /** The same request again gives the same code. */
    code: z.string(),
    role: grantedRole,
    scope,
    scopeName: z.string(),
    expiresAt: instant,
    /** Worth nothing before another officer has approved it. */
    waits: z.boolean(),
  }),
};

/** By another person than who made it (Roles, 27 Nov). Approved twice by the same officer it changes nothing. */
export const approveInvitation = { input: z.object({ invitationId: id }), output: done };

/** By any officer of the bureau, while it is unused. Repeated, it changes nothing. */
export const withdrawInvitation = { input: z.object({ invitationId: id, reason: requiredText(200) }), output: done };

export const redeemInvitation = {
  input: z.object({ code: typedCode(LIMITS.invitationMinimum, LIMITS.invitationMaximum) }),
  output: z.object({ grant }),
};

export const listRoles = {
  input: z.object({ role: grantedRole.optional(), ...page }),
  output: z.object({
    total: count,
    /** Another page follows of the people or of the invitations, which go by the same offset. */
    more: z.boolean(),
    invitationsTotal: count,
    people: rowsOf(
      z.object({
        userId: id,
        name: z.string(),
        phoneMasked: z.string(),
        grant,
        /** Who made the invitation that it was taken up with, and who else approved it; null: nobody had to, or it is not known any more. */
        madeBy: z.string().nullable(),
        approvedBy: z.string().nullable(),
        /** Roles of other accounts with the same number, in Chinese. */
        elsewhere: z.array(z.string()),
      }),
    ),
    invitations: rowsOf(
      z.object({
        invitationId: id,
        role: grantedRole,
        scope,
        scopeName: z.string(),
        note: z.string(),
        expiresAt: instant,
        usedAt: instant.nullable(),
        /** `waiting`: for a second officer; `void`: who made or approved it has no right to any more. */
        state: z.enum(['waiting', 'open', 'used', 'expired', 'withdrawn', 'void']),
        /** `founding`: the only officer there was appoints the second. */
        approval: z.enum(['none', 'two', 'founding']),
        madeBy: z.string(),
        madeAt: instant,
        approvedBy: z.string().nullable(),
        usedBy: z.string().nullable(),
        withdrawn: z.object({ by: z.string(), at: instant, reason: z.string() }).nullable(),
        /** Whether the caller may approve it: waits, and is not of the same person. */
        mayApprove: z.boolean(),
      }),
    ),
  }),
};

/** What stands on record of before it was refused: one number of people with different names, incompatible roles of one person. */
export const listDoubles = {
  input: z.object(page),
  output: z.object({
    total: count,
    items: rowsOf(
      z.object({
        /** The same finding has the same one. */
        key: id,
        kind: z.enum(['roles', 'number']),
        /** Those that exclude each other, in Chinese; of `number` none. */
        parties: z.array(z.string()),
        people: z.array(
          z.object({
            userId: id,
            name: z.string(),
            enterprise: z.string(),
            phoneMasked: z.string(),
            roles: z.array(z.string()),
          }),
        ),
      }),
    ),
  }),
};

export const revokeRole = {
  input: z.object({ userId: id, grantId: id, reason: requiredText(200, 'lines') }),
  output: done,
};

/** Shown in the trail, exported whole, rooted each month: docs/reliability.md. */
export const listAudit = {
  input: z.object({
    subject: text(120).optional(),
    /** Who acted: under all accounts of the person. */
    actor: id.optional(),
    action: text(80).optional(),
    /** Both inclusive. */
    from: day.optional(),
    until: day.optional(),
    /** `next` of the page before. */
    cursor: text(60).optional(),
    limit: page.limit,
  }),
  output: z.object({
    /** Whether every record follows from the one before it and is signed, and the head says the same; null when no single subject was asked for. */
    chainIntact: z.boolean().nullable(),
    /** What is wrong with the chain, in Chinese. */
    chainProblem: z.string().nullable(),
    /** So many records of the chain are of before they were signed. */
    former: count,
    /** All that the filters fit, on whatever page. */
    total: count,
    next: z.string().nullable(),
    records: rowsOf(
      z.object({
        subject: z.string(),
        seq: z.int(),
        at: instant,
        action: z.string(),
        actor: z.string(),
        actorRole: z.string(),
        /** Role, organisation and name in Chinese; in full of who acted in office, e.g. '培训机构·示例培训机构1·示例代理人'. */
        actorLabel: z.string(),
        details: z.record(z.string(), z.unknown()),
        hash: z.string(),
        /** Of before records were signed. */
        former: z.boolean(),
        /** So many documents it vouches for. */
        covers: count,
      }),
    ),
    /** Whom the details name by an id, as people call them. */
    names: z.record(z.string(), z.string()),
  }),
};

/** A root over all chains (RFC 6962), as it is printed in the month's notice. Hashes are hexadecimal SHA-256. */
const auditRoot = z.object({
  number: z.int().min(1),
  /** That it closes; null: made for an export. */
  month: z.string().nullable(),
  at: instant,
  size: count,
  root: z.string(),
  /** Of the statement before it. */
  previous: z.string(),
  consistency: z.array(z.string()),
  problems: z.array(z.string()),
  keyId: z.string(),
  publicKey: z.string(),
  signature: z.string(),
});

/** The newest first. */
export const listAuditRoots = {
  input: z.object({ before: count.optional(), limit: page.limit }),
  output: z.object({
    total: count,
    roots: rowsOf(auditRoot),
    keys: z.array(z.object({ keyId: z.string(), publicKey: z.string() })),
  }),
};

const VOUCHED = ['scores', 'settlements', 'tourCosts', 'yearSettings'] as const;

/**
 * That a score, a settlement, a tour's cost or a year's settings stand under a root: the document as it is, the record that vouches for it with those that came after it
 * up to the root's leaf, the leaf's way to the root, and, `since` an earlier root, that the later one begins with it. Saved as one line, `npm run -s verify -- <file>` checks it.
 * Null while no root stands for it: the one of that month will. Of one entry of the trail, by `subject` and `seq`, the same without a document.
 */
export const proveAudit = {
  input: z.object({
    collection: z.enum(VOUCHED).optional(),
    id: id.optional(),
    subject: text(120).optional(),
    seq: z.int().min(1).max(1_000_000_000).optional(),
    since: z.int().min(1).max(1_000_000).optional(),
  }),
  output: z.object({
    proof: z.record(z.string(), z.unknown()).nullable(),
    /** 'YYYY-MM', where there is none yet. */
    waitsFor: z.string().nullable(),
  }),
};

/** Lines of an export of everything, in their order; asked for with `next` until it is null. `npm run -s verify -- <file>` checks them. */
export const exportAudit = {
  input: z.object({ cursor: text(300).optional() }),
  output: z.object({ lines: rowsOf(z.record(z.string(), z.unknown())), next: z.string().nullable() }),
};

export const favouriteKind = z.enum(['policy', 'session']);
const favourite = { kind: favouriteKind, id };

/** Keeps something or lets it go. Whatever it was before, and however often it is sent, it is then as asked. */
export const setFavourite = {
  input: z.object({ ...favourite, on: z.boolean() }),
  output: z.object({ ...favourite, on: z.boolean(), total: count }),
};

/** The newest first. Of what was taken away since, the title remains and `vanished` is true. */
export const listFavourites = {
  input: nothing,
  output: z.object({
    total: count,
    limit: count,
    items: z
      .array(
        z.object({
          ...favourite,
          title: z.string(),
          at: instant,
          vanished: z.boolean(),
          policy: z
            .object({
              docNo: z.string().nullable(),
              issuers: z.array(z.string()),
              issuedDay: day,
              expiresDay: day.nullable(),
              status: policyStatus,
            })
            .nullable(),
          session: summary.nullable(),
        }),
      )
      .max(LIMITS.favourites),
  }),
};

export const personalDataKind = z.enum([
  'account',
  'roles',
  'registrations',
  'attendance',
  'signatures',
  'feedback',
  'followup',
  'certificates',
  'favourites',
  'enterprise',
  'messages',
  'refusals',
  'questions',
  'texts',
  'desks',
  'usage',
  'audit',
]);
export type PersonalDataGroup = z.infer<typeof personalDataGroup>;
const personalDataGroup = z.object({
  kind: personalDataKind,
  title: z.string(),
  purpose: z.string(),
  retention: z.string(),
  onDeletion: z.enum(['removed', 'nameless', 'kept']),
  afterDeletion: z.string(),
  count,
  /** Each record as labelled values in Chinese, in full: nothing is masked for the person whose it is. */
  records: z.array(z.array(z.object({ label: z.string(), value: z.string() }))),
});

/** Everything that is kept about the caller, by kind, with why and for how long. Each export is audited. */
export const exportMyData = {
  input: nothing,
  output: z.object({
    at: instant,
    userId: id,
    clause: z.string(),
    reading: z.string(),
    groups: z.array(personalDataGroup),
  }),
};

/** Why somebody who has no account is erased: a closed list, so that nothing of the person stands in it. */
export const erasureGround = z.enum(['own-request', 'wrong-entry', 'authority']);

/** What is kept of people without an account under a number, and how many accounts there are, whose owners delete themselves. */
export const previewErasure = {
  input: z.object({ phone: requiredText(30) }),
  output: z.object({ people: count, accounts: count, sessions: count, attendances: count, signatures: count }),
};

export const erasePerson = {
  input: z.object({ phone: requiredText(30), ground: erasureGround, requestKey }),
  output: z.object({ people: count, sessions: count, attendances: count, signatures: count }),
};

/**
 * Takes the caller's particulars away for good (design: personal data): profile, phone number, favourites, messages and consents go, coming
 * registrations are cancelled, roles are given back, and what is past stays as proof without a name.
 */
export const deleteMyData = {
  input: z.object({ confirm: z.literal(true), requestKey }),
  output: z.object({
    deletedAt: instant,
    removed: z.object({
      registrations: count,
      favourites: count,
      messages: count,
      roles: count,
      /** Left out by deletions of before there were questions. */
      questions: count.default(0),
    }),
    /** Records that stay without a name; sessions they belong to. */
    nameless: z.object({ sessions: count, attendances: count, signatures: count, feedback: count, calls: count }),
    repeated: z.boolean(),
  }),
};
