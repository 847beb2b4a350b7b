/* global jest */
// Jest takes testTimeout for a whole run only; each project has its own here. On a busy machine a hook may wait for a build or a cold start.
jest.setTimeout(globalThis.testTimeoutMs);
