// The seed of every property test: fixed, so that `npm test` runs the same cases today and tomorrow. `npm run test:fuzz` sets FUZZ_SEED.
const fc = require('fast-check');

const seed = Number(process.env.FUZZ_SEED ?? 20180426);
// No limit of its own for a property: Jest's catches what hangs.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
