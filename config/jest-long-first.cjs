// The order of test files: those that take longest begin first, so that no worker is left alone with one of them at the end; then the larger file. Jest would know
// how long each took from a run before, which a fresh clone has not had, and the longest ones of ours are among the shortest to read.
const { statSync } = require('node:fs');

const LONG = [
  /screens-of-/,
  /attendance-concurrency/,
  /permissions/,
  /real-pages/,
  /functions.followup/,
  /personal-data/,
  /seed/,
];

const rank = ({ path }) => (LONG.findIndex((name) => name.test(path)) + LONG.length + 1) % (LONG.length + 1);

module.exports = class {
  sort(tests) {
    const sized = tests.map((test) => ({ test, rank: rank(test), bytes: statSync(test.path).size }));
    return sized.sort((a, b) => a.rank - b.rank || b.bytes - a.bytes).map(({ test }) => test);
  }
  allFailedTests(tests) {
    return tests;
  }
  cacheResults() {}
};
