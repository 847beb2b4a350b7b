/** What the platform has and this gateway has not, or has otherwise; what happens here instead. Areas are those of the table of what is tried. */
export const NOT_KEPT: readonly (readonly [area: string, what: string, here: string])[] = [
  ['documents', 'ObjectId, binary, decimal, timestamp and code values', 'refused with `INVALID_PARAM`'],
  [
    'documents',
    'whole numbers and fractions as two types; whole numbers above 2⁵³',
    'one type of number, of double precision',
  ],
  ['documents', 'field names with a point, empty field names', 'refused, although MongoDB would store some of them'],
  [
    'documents',
    'an update of several documents of which one is refused',
    'none is changed; there, those before it are',
  ],
  ['documents', 'realtime `watch`, rules for clients', 'not there: no client reaches the database'],
  ['queries', 'regular expressions in `_.in`, `_.nin`, `_.all`', 'refused'],
  ['queries', 'PCRE that JavaScript cannot be made to mean exactly (see above), the option x', 'refused'],
  ['queries', '`_.text(…)` with a string', 'the SDK itself sends an empty query: it finds everything, here as there'],
  ['queries', '`where({ field: {} })`', 'the SDK itself drops it: it finds everything, here as there'],
  [
    'queries',
    'a `$jsonSchema` with `dependencies`, `patternProperties`, lists of `items`, `objectId`',
    'refused by the keyword',
  ],
  ['queries', 'positional projection `field({ "a.$": true })`, nested projections', 'refused'],
  ['queries', 'geometry on the sphere', 'on the plane of degrees; distances on MongoDB’s sphere (6,378,100 m)'],
  [
    'stages of an aggregate',
    'stages `facet graphLookup out redact collStats indexStats`',
    'refused; the SDK has no way to send most of them',
  ],
  [
    'stages of an aggregate',
    '`$bucketAuto` with granularity, `$dateFromString` with a format or anything but ISO 8601',
    'refused',
  ],
  [
    'transactions',
    'writes of a `where`, `count` and `aggregate` while a function has a transaction open',
    'refused: the SDK sends them without the transaction, and they would run beside it',
  ],
  [
    'transactions',
    'conflicts at commit',
    'for unique values taken meanwhile, and with `--conflict-every` each so many-th commit; the SDK tries again',
  ],
  ['functions', 'memory of buffers', 'the limit covers the JavaScript heap'],
  ['functions', 'cloudPay, cloudID, container calls', 'not there'],
  ['openapi', 'interfaces of WeChat beside the four', 'refused with −604100'],
  [
    'openapi',
    'frequency limits and daily quotas',
    'not counted; `POST /dev/wechat {"busy": true}` answers −1 to everything',
  ],
  ['cron and timers', 'weekday 0', 'Sunday; WeChat’s pages contradict each other: write `SUN`'],
  ['files', 'custom rules of the storage for clients', 'not read: who uploaded a path may write over it, nobody else'],
  ['HTTP access', 'CORS (`enableSafeDomain`), `enableAuth`, `qpsPolicy`, `pathRewrite`', 'left out'],
];
