// One Jest project for each folder of test/. `npx jest -c config/jest.config.cjs --selectProjects domain` runs one.
const { join } = require('node:path');

const rootDir = join(__dirname, '..');

const aliases = {
  '^@/(.*)$': '<rootDir>/src/$1',
  '^@contract$': '<rootDir>/cloudfunctions/contract',
};

/** A project that runs in plain Node. `builds` names the targets that must be fresh before its tests start. */
function nodeProject(name, builds = []) {
  return {
    displayName: name,
    rootDir,
    testEnvironment: 'node',
    testMatch: [`<rootDir>/test/${name}/**/*.test.ts`, `<rootDir>/test/${name}/**/*.test.tsx`],
    modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
    transform: { '\\.[mc]?[jt]sx?$': join(__dirname, 'jest-esbuild.cjs') },
    moduleNameMapper: aliases,
    globals: { requiredBuilds: builds },
    ...(builds.length > 0 && { globalSetup: join(__dirname, 'jest-fresh-builds.cjs') }),
  };
}

const components = {
  ...nodeProject('components'),
  testEnvironment: 'jsdom',
  setupFiles: [join(__dirname, 'jest-taro-globals.cjs')],
  transform: { '\\.[mc]?[jt]sx?$': ['babel-jest', { configFile: join(rootDir, 'babel.config.js') }] },
  transformIgnorePatterns: ['<rootDir>/node_modules/(?!(@tarojs|@nutui|@stencil|swiper|lodash-es|ics)/)'],
  moduleNameMapper: {
    ...aliases,
    '\\.(css|scss)$': 'identity-obj-proxy',
    '\\.(png|jpe?g|gif|webp|svg)$': join(__dirname, 'jest-picture.cjs'),
    '^@tarojs/components$': '@tarojs/components/lib/react/index.js',
  },
};

/** @type {import('jest').Config} */
module.exports = {
  rootDir,
  maxWorkers: 2,
  cacheDirectory: join(rootDir, 'node_modules/.cache/jest'),
  projects: [
    nodeProject('domain'),
    nodeProject('contract'),
    nodeProject('tooling'),
    nodeProject('localcloud', ['localcloud']),
    nodeProject('functions', ['localcloud', 'functions']),
    nodeProject('miniprogram', ['weapp']),
    components,
    nodeProject('e2e', ['localcloud', 'functions', 'h5', 'demo']),
  ],
};
