// `npx jest -c config/jest.config.cjs --selectProjects domain` runs one project; `npm test -- domain` too, and counts.
const { join } = require('node:path');
const { buildsOf, names } = require('./jest-projects.cjs');

const rootDir = join(__dirname, '..');
const scripts = '\\.[mc]?[jt]sx?$';

const aliases = {
  '^@/(.*)$': '<rootDir>/src/$1',
  '^@contract$': '<rootDir>/cloudfunctions/contract',
  '^@contract/lists$': '<rootDir>/cloudfunctions/contract/lists',
  '^@(mechanisms|programmes)/(.*)$': '<rootDir>/cloudfunctions/$1/$2',
};

const common = (name) => ({
  displayName: name,
  rootDir,
  // What Jest looks through before it begins; all of node_modules would take it a second for each project.
  roots: ['test', 'src', 'cloudfunctions', 'localcloud', 'demo'].map((folder) => join(rootDir, folder)),
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${name}/**/*.test.{ts,tsx}`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  transform: { [scripts]: join(__dirname, 'jest-esbuild.cjs') },
  moduleNameMapper: aliases,
  setupFilesAfterEnv: ['jest-timeout.cjs', 'jest-properties.cjs'].map((file) => join(__dirname, file)),
  globals: { testTimeoutMs: timeouts[name] ?? 300_000, requiredBuilds: buildsOf(name) },
  ...(buildsOf(name).length > 0 && { globalSetup: join(__dirname, 'jest-fresh-builds.cjs') }),
});

/** Milliseconds for one test or hook: they catch what hangs, on the slowest machine; a test sets none of its own. */
const timeouts = { e2e: 900_000, demo: 900_000 };

/** What differs from a plain project in Node. */
const special = {
  // Components of src/ with Taro's H5 parts. A test mocks @tarojs/taro, so Babel (which hoists the mock) transforms.
  components: {
    testEnvironment: 'jsdom',
    setupFiles: [join(__dirname, 'jest-taro-globals.cjs')],
    setupFilesAfterEnv: [join(__dirname, 'jest-timeout.cjs'), join(rootDir, 'test/support/know-programme.ts')],
    transform: { [scripts]: [require.resolve('babel-jest'), { configFile: join(rootDir, 'babel.config.js') }] },
    transformIgnorePatterns: ['<rootDir>/node_modules/(?!(@tarojs|@stencil|swiper|lodash-es|ics)/)'],
    moduleNameMapper: {
      ...aliases,
      '\\.(css|scss)$': join(__dirname, 'jest-style.cjs'),
      '\\.(png|jpe?g|gif|webp|svg)$': join(__dirname, 'jest-picture.cjs'),
      '^@tarojs/components$': '@tarojs/components/lib/react/index.js',
    },
  },
  // dist/weapp in miniprogram-simulate, which needs a document.
  miniprogram: {
    testEnvironment: 'jsdom',
    testEnvironmentOptions: { customExportConditions: ['node', 'require', 'default'] },
    transformIgnorePatterns: ['/node_modules/', '<rootDir>/dist/'],
    modulePathIgnorePatterns: ['<rootDir>/.data/'],
  },
};

/** @type {import('jest').Config} */
module.exports = {
  rootDir,
  maxWorkers: 2,
  testSequencer: join(__dirname, 'jest-long-first.cjs'),
  cacheDirectory: join(rootDir, 'node_modules/.cache/jest'),
  projects: names.map((name) => ({ ...common(name), ...special[name] })),
};
