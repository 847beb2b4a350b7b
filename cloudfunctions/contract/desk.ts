/**
 * A desk: the screens in a browser, opened by a person with the mini-program. The browser asks for a code, the person scans it, sees where and what
 * for, types what stands beside it and confirms; from then on the browser is that person, until one of the two sides or time ends it.
 */
import * as z from 'zod';
import { count, done, id, instant, mark, nothing, typedCode, rowsOf } from './common';

/** 24 characters of the alphabet that a mini-program code's scene takes. */
const code = z.string().regex(/^[\w-]{24}$/);
/** SHA-256 in hexadecimal. */
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const whereabouts = {
  /** E.g. 'Chrome 120 · Windows'. */
  browser: z.string(),
  /** The beginning of its address, e.g. '203.0.113.*'; empty when unknown. */
  network: z.string(),
};

/**
 * By a browser. `keyHash`: of the key that it keeps and sends with each call. `operation`: which step asks for a fresh scan of an open desk; '' to
 * stay signed in.
 */
export const openCode = {
  input: z.object({ keyHash: hash, operation: mark(60).optional() }),
  output: z.object({ code, compare: z.string(), expiresAt: instant }),
};

/** By the browser that asked for it. `expired` once nobody can confirm it any more. */
export const watchCode = {
  input: z.object({ code }),
  output: z.object({ state: z.enum(['waiting', 'scanned', 'confirmed', 'refused', 'expired']), expiresAt: instant }),
};

/** By the phone: what the person decides on. Whoever scans first is asked. */
export const scanCode = {
  input: z.object({ code }),
  output: z.object({
    ...whereabouts,
    /** The step that asks for a fresh scan, in words; '' to stay signed in; null: a new desk. */
    operation: z.string().nullable(),
    askedAt: instant,
    expiresAt: instant,
    /** Whether the phone is in the same network, as far as can be told; null when it cannot. */
    sameNetwork: z.boolean().nullable(),
    /** As what the desk will act: the person's roles in words. */
    roles: z.array(z.string()),
    name: z.string(),
  }),
};

export const confirmCode = {
  input: z.object({ code, compare: typedCode(0, 12) }),
  output: z.object({ deskId: id, endsAt: instant }),
};

export const refuseCode = { input: z.object({ code }), output: done };

/** The caller's open desks, the latest first. */
export const listDesks = {
  input: nothing,
  output: z.object({
    desks: rowsOf(
      z.object({
        deskId: id,
        ...whereabouts,
        openedAt: instant,
        seenAt: instant,
        /** Without anybody doing anything there it ends at this moment. */
        closesAt: instant,
        /** Whether this call comes from it. */
        here: z.boolean(),
      }),
    ),
  }),
};

/** One of the caller's desks ('here': the one that asks), or all of them; ended ones stay ended. */
export const endDesks = { input: z.object({ deskId: id.optional() }), output: z.object({ ended: count }) };

/**
 * Where the caller puts a file: a browser by a PUT of the bytes to `url` with `headers`, the mini-program by its own way to `cloudPath`. The server
 * chooses the name: it says whose the upload is, which alone may hand it in.
 */
export const uploadLink = {
  input: z.object({
    for: z.enum(['materials', 'forms', 'policy-import']),
    ending: z.string().regex(/^(\.[a-z0-9]{1,8})?$/),
  }),
  output: z.object({
    fileId: z.string(),
    cloudPath: z.string(),
    url: z.string(),
    headers: z.record(z.string(), z.string()),
  }),
};
