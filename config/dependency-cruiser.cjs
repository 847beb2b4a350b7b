// Who may import whom, as an allow-list: what no rule under `allowed` names is an error. A group's comment says what to do
// when a new import is refused. test/tooling/boundaries.test.ts proves that forbidden imports are reported.

/** One npm package (or several), as dependency-cruiser sees it. */
const packages = (...names) => `node_modules/(${names.map((name) => name.replace('/', '\\/')).join('|')})/`;

const pureLibraries = packages('fraction\\.js', 'chinese-days', 'dayjs', 'diff');
const typeOnly = { dependencyTypes: ['type-only'] };
const anyPackage = { dependencyTypes: ['npm', 'npm-dev'] };
const nodeItself = { dependencyTypes: ['core'] };

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment:
        'Two files that need each other are one thing, or hide a third: move what both need into a file of its own.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      comment: 'The file or package does not exist, or is not in package.json: correct the path, or install it there.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.(s?css|png|svg|jpg)$' },
    },
    {
      name: 'functions-apart',
      comment:
        'A function is deployed by itself. What two of them need belongs in domain/ (rules) or platform/ (input and output).',
      severity: 'error',
      from: { path: '^cloudfunctions/functions/([^/]+)/' },
      to: { path: '^cloudfunctions/functions/([^/]+)/', pathNot: '^cloudfunctions/functions/$1/' },
    },
    {
      name: 'tests-apart',
      comment: 'A test never imports another test: put what both need into a builder (test/<area>/builders).',
      severity: 'error',
      from: { path: '^test/' },
      to: { path: '\\.test\\.tsx?$' },
    },
    {
      name: 'no-test-tools-in-the-product',
      comment:
        'The product does not import development packages (bar types): move the package to dependencies, or the code to test/.',
      severity: 'error',
      from: { path: '^(src|cloudfunctions|localcloud|demo)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
  ],

  allowedSeverity: 'error',
  allowed: [
    {
      comment: 'src/: itself, its styles and pictures.',
      from: { path: '^src/' },
      to: { path: '^src/' },
    },
    {
      comment:
        'src/ takes TYPES of the contract only: zod at run time would be 83 KB of the main package. Values that both need are asked for through an operation.',
      from: { path: '^src/' },
      to: { path: '^cloudfunctions/contract/', ...typeOnly },
    },
    {
      comment:
        'contract/lists.ts: closed lists and limits without zod, for the screens, the forms’ data and what the rules refuse.',
      from: { path: '^(src|cloudfunctions/(domain|programmes/[^/]+))/' },
      to: { path: '^cloudfunctions/contract/lists\\.ts$' },
    },
    {
      comment:
        'contract/areas.ts: what the areas of GB/T 2260 are called, said once. The screens are served these words.',
      from: { path: '^cloudfunctions/(domain|programmes)/' },
      to: { path: '^cloudfunctions/contract/areas\\.ts$' },
    },
    {
      comment:
        'Forms are data with the screens’ own words: src/ takes them at run time, so that a form stands at once, and without a network. They import nothing but types and closed lists; nothing else of a programme is for the screens. mechanisms/phone, mechanisms/credit-code: what is a telephone number or a credit code, and what it carries, is one rule for phone, desk and server.',
      from: { path: '^src/' },
      to: {
        path: [
          '^cloudfunctions/programmes/[^/]+/forms/',
          '^cloudfunctions/mechanisms/(form(-typed|-changes)?|phone|credit-code)\\.ts$',
        ],
      },
    },
    {
      comment:
        'src/: the packages of the screens. A new one must run without new Function and earn its size: add it here and look at npm test -- sizes.',
      from: { path: '^src/' },
      to: {
        path: packages('@tarojs/[^/]+', 'react', 'react-dom', 'dayjs', 'qrcode', 'jsqr', '@types/(react|qrcode|node)'),
      },
    },
    {
      comment:
        'src/components/staff/chart: the drawing of charts, in one place and only where the roles work: as large as a quarter of the main package.',
      from: { path: '^src/components/staff/chart/' },
      to: { path: packages('@qiun/ucharts') },
    },
    {
      comment:
        'src/components/desk: long lists are drawn and workbooks written in one place each; nothing on a phone carries either.',
      from: { path: '^src/components/desk/(data-table|export)/' },
      to: { path: packages('@tanstack/react-virtual', 'write-excel-file') },
    },
    {
      comment:
        'contract/: itself and zod. It describes; what it needs to compute belongs to domain/ and is called by a handler.',
      from: { path: '^cloudfunctions/contract/' },
      to: { path: ['^cloudfunctions/contract/', packages('zod')] },
    },
    {
      comment:
        'contract/form-schema makes the schemas of the forms that the programmes have as data; what is typed is cleaned in one way.',
      from: { path: '^cloudfunctions/contract/' },
      to: {
        path: [
          '^cloudfunctions/programmes/[^/]+/forms/',
          '^cloudfunctions/mechanisms/(form(-typed|-changes)?|phone|clean)\\.ts$',
        ],
      },
    },
    {
      comment:
        'contract/ names as readers whom the programme’s parties say to see something: a reader is added in one place.',
      from: { path: '^cloudfunctions/contract/' },
      to: { path: '^cloudfunctions/programmes/[^/]+/parties\\.ts$' },
    },
    {
      comment:
        'mechanisms/: interpreters of what a programme says; they know no programme, no record and no clock. Of domain/ only exact numbers, time, identifiers and errors.',
      from: { path: '^cloudfunctions/mechanisms/' },
      to: { path: '^cloudfunctions/(mechanisms/|domain/(time|exact|identifiers|errors)(/|\\.ts$))' },
    },
    {
      comment: 'programmes/ are written in the words of mechanisms/: types only.',
      from: { path: '^cloudfunctions/programmes/' },
      to: { path: '^cloudfunctions/mechanisms/', ...typeOnly },
    },
    {
      comment: 'functions/, cases/, records/, entry/ and domain/ run the mechanisms.',
      from: { path: '^cloudfunctions/(functions|cases|records|entry|domain)/' },
      to: { path: '^cloudfunctions/mechanisms/' },
    },
    {
      comment: 'programmes/: data, itself only. A rule that computes goes to domain/.',
      from: { path: '^cloudfunctions/programmes/' },
      to: { path: '^cloudfunctions/programmes/' },
    },
    {
      comment:
        'domain/: itself and pure libraries. What comes from outside (records, time, randomness, files) is an argument that the handler passes.',
      from: { path: '^cloudfunctions/domain/' },
      to: { path: ['^cloudfunctions/domain/', pureLibraries] },
    },
    {
      comment: 'domain/ knows the shape of a programme, not a programme: take the parameters as an argument.',
      from: { path: '^cloudfunctions/domain/' },
      to: { path: '^cloudfunctions/programmes/', ...typeOnly },
    },
    {
      comment: 'domain/: hashes of node:crypto (ESLint sees to it that it is only those).',
      from: { path: '^cloudfunctions/domain/' },
      to: { path: '^(node:)?crypto$', ...nodeItself },
    },
    {
      comment:
        'records/: shapes of shared documents and the questions asked of them in several functions: no handler, no package.',
      from: { path: '^cloudfunctions/records/' },
      to: { path: '^cloudfunctions/(records|domain|programmes|platform)/' },
    },
    {
      comment: 'records/ takes the contract as types: what it stores is not what it answers.',
      from: { path: '^cloudfunctions/records/' },
      to: { path: '^cloudfunctions/contract/', ...typeOnly },
    },
    {
      comment:
        'platform/: the only place that knows CloudBase. Handlers call its functions instead of wx-server-sdk; it knows no record, no operation and no programme.',
      from: { path: '^cloudfunctions/platform/' },
      to: {
        path: ['^cloudfunctions/(platform/|domain/errors\\.ts$)', packages('wx-server-sdk', '@cloudbase/node-sdk')],
      },
    },
    {
      comment:
        'entry/: what a call goes through before its handler: who calls, what is asked, as what the caller stands towards the record.',
      from: { path: '^cloudfunctions/entry/' },
      to: { path: ['^cloudfunctions/(entry|platform|records|contract|domain|programmes)/', packages('zod')] },
    },
    {
      comment: 'platform/: Node itself.',
      from: { path: '^cloudfunctions/platform/' },
      to: nodeItself,
    },
    {
      comment:
        'cases/: runs the procedures of the programmes on documents. What only one area knows (facts, errors, what else is written) it is handed by the function.',
      from: { path: '^cloudfunctions/cases/' },
      to: { path: '^cloudfunctions/(cases|entry|records|platform|programmes|domain)/' },
    },
    {
      comment: 'cases/ takes the contract as types.',
      from: { path: '^cloudfunctions/cases/' },
      to: { path: '^cloudfunctions/contract/', ...typeOnly },
    },
    {
      comment:
        'functions/: contract, domain, programmes, platform and their own folder. Another package is wrapped in platform/ (I/O) or domain/ (pure) first.',
      from: { path: '^cloudfunctions/functions/' },
      to: {
        path: ['^cloudfunctions/(contract|domain|programmes|records|cases|entry|platform|functions)/', packages('zod')],
      },
    },
    {
      comment: 'functions/document alone makes files: no other function may grow by these packages.',
      from: { path: '^cloudfunctions/functions/document/' },
      to: { path: packages('pdfkit', 'fontkit', 'linebreak', 'qrcode', '@types/(pdfkit|fontkit|qrcode)') },
    },
    {
      comment: 'functions/document: Word files. fflate packs them anew, without the hour at which they were made.',
      from: { path: '^cloudfunctions/functions/document/word/' },
      to: { path: packages('docx', 'fflate') },
    },
    {
      comment:
        'functions/policy/import: readers of files, in a part of the function that it loads when the first file comes (*.lazy.ts). zlib tries a zip before a reader unpacks it.',
      from: { path: '^cloudfunctions/functions/policy/import/' },
      to: { path: packages('mammoth', 'parse5', 'unpdf', 'fflate') },
    },
    {
      comment: 'functions/policy/import/zip.ts: zlib.',
      from: { path: '^cloudfunctions/functions/policy/import/zip\\.ts$' },
      to: { path: '^(node:)?zlib$', ...nodeItself },
    },
    {
      comment: 'functions/handbook/pinyin.lazy.ts: dictionaries of 1 MB that no other function carries.',
      from: { path: '^cloudfunctions/functions/handbook/pinyin\\.lazy\\.ts$' },
      to: { path: packages('pinyin-pro') },
    },
    {
      comment: 'functions/document: Node itself, for the fonts that lie beside its bundle.',
      from: { path: '^cloudfunctions/functions/document/' },
      to: nodeItself,
    },
    {
      comment:
        'localcloud/ knows nothing of the domain and could serve another project: what it must know comes through options and files.',
      from: { path: '^localcloud/' },
      to: {
        path: [
          '^localcloud/',
          packages('libsql', 'croner', '@fastify/busboy', 'qrcode', 'wx-server-sdk', 'protobufjs', 'bson', 'mime-db'),
        ],
      },
    },
    {
      comment: 'localcloud/: Node itself.',
      from: { path: '^localcloud/' },
      to: nodeItself,
    },
    {
      comment:
        'demo/ acts as a user does, through the operations: the contract as types, the programmes as data, no function, no platform.',
      from: { path: '^demo/' },
      to: { path: '^cloudfunctions/contract/', ...typeOnly },
    },
    {
      comment: 'demo/: itself and the programmes’ data.',
      from: { path: '^demo/' },
      to: { path: ['^demo/', '^cloudfunctions/programmes/', pureLibraries] },
    },
    {
      comment: 'demo/: Node itself.',
      from: { path: '^demo/' },
      to: nodeItself,
    },
    {
      comment: 'scripts/: themselves, the contract and domain (generated documents), development packages.',
      from: { path: '^scripts/' },
      to: { path: ['^scripts/', '^cloudfunctions/(contract|domain|mechanisms|programmes)/', '^config/'] },
    },
    {
      comment: 'scripts/: the table of procedures, of which docs/programmes/ is made.',
      from: { path: '^scripts/' },
      to: { path: '^cloudfunctions/cases/procedures\\.ts$' },
    },
    {
      comment: 'scripts/: the registry of collections, of which indexes and docs/personal-data.md are made.',
      from: { path: '^scripts/' },
      to: { path: '^cloudfunctions/records/(collections|registry)\\.ts$' },
    },
    {
      comment: 'scripts/: the tables of the gateway’s tests, of which localcloud/CONFORMANCE.md is made.',
      from: { path: '^scripts/lib/conformance-document\\.ts$' },
      to: { path: '^test/localcloud/cases/' },
    },
    { from: { path: '^(scripts|config)/' }, to: anyPackage },
    { from: { path: '^(scripts|config)/' }, to: nodeItself },
    {
      comment: 'config/: itself, and the scripts that build what a test needs.',
      from: { path: '^config/' },
      to: { path: ['^config/', '^scripts/lib/'] },
    },
    {
      comment: 'test/ may import what it tests.',
      from: { path: '^test/' },
      to: { path: ['^test/', '^src/', '^cloudfunctions/', '^localcloud/', '^demo/', '^config/', '^scripts/'] },
    },
    { from: { path: '^test/' }, to: anyPackage },
    { from: { path: '^test/' }, to: nodeItself },
  ],

  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^test/tooling/fixtures/', '^test/bench/empty-page/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.weapp.ts', '.h5.ts', '.mjs', '.cjs', '.js', '.json'],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
};
