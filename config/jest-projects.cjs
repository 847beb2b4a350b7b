// The Jest projects: one for each folder of test/, so that a new folder of tests can never be forgotten.
const { existsSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

const folder = join(__dirname, '..', 'test');

/** Without these the product is untested: missing is a failure, not a smaller run. */
const required = ['domain', 'tooling', 'functions', 'localcloud', 'miniprogram', 'e2e'];

/** Folders of test/ that hold no tests: measurements, which are run by hand (npm run bench), and what several projects use. */
const notTests = ['bench', 'support'];

/** What a project's tests run against, built before they start when it is stale. */
const builds = {
  functions: ['localcloud', 'functions'],
  abuse: ['localcloud', 'functions'],
  localcloud: ['localcloud'],
  miniprogram: ['localcloud', 'functions', 'weapp', 'demo'],
  demo: ['localcloud', 'functions', 'demo'],
  e2e: ['localcloud', 'functions', 'h5', 'demo'],
};

/** Slow ones last, so that a mistake is known early. */
const last = ['localcloud', 'functions', 'abuse', 'demo', 'miniprogram', 'e2e'];

const present = existsSync(folder)
  ? readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !notTests.includes(entry.name))
      .map((entry) => entry.name)
  : [];

const names = [...new Set([...required, ...present])].sort((a, b) => last.indexOf(a) - last.indexOf(b));

module.exports = { names, buildsOf: (name) => builds[name] ?? [] };
