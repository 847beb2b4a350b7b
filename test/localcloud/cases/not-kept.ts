/** What the platform has and this gateway has not, or has otherwise; what happens here instead. */
export const NOT_KEPT: readonly (readonly [what: string, here: string])[] = [
  ['ObjectId, binary, decimal, timestamp and code values', 'refused with `INVALID_PARAM`'],
  ['whole numbers and fractions as two types; whole numbers above 2⁵³', 'one type of number, of double precision'],
  ['field names with a point, empty field names', 'refused, although MongoDB would store some of them'],
  ['regular expressions in `_.in`, `_.nin`, `_.all`', 'refused'],
  ['PCRE that JavaScript cannot be made to mean exactly (see above), the option x', 'refused'],
  ['`_.text(…)` with a string', 'the SDK itself sends an empty query for it: it finds everything, here as there'],
  ['`where({ field: {} })`', 'the SDK itself drops it: it finds everything, here as there'],
  ['an update of several documents of which one is refused', 'none is changed; there, those before it are'],
  ['stages `facet graphLookup out redact collStats indexStats`', 'refused; the SDK has no way to send most of them'],
  ['`$bucketAuto` with granularity, `$dateFromString` with a format or anything but ISO 8601', 'refused'],
  ['a `$jsonSchema` with `dependencies`, `patternProperties`, lists of `items`, `objectId`', 'refused by the keyword'],
  ['positional projection `field({ "a.$": true })`, nested projections', 'refused'],
  ['geometry on the sphere', 'on the plane of degrees; distances on MongoDB’s sphere (6,378,100 m)'],
  [
    'writes of a `where`, `count` and `aggregate` while a function has a transaction open',
    'refused: the SDK sends them without the transaction, and they would run beside it',
  ],
  [
    'conflicts at commit',
    'for unique values taken meanwhile, and with `commitConflictEvery` each so many-th commit; the SDK tries again',
  ],
  ['realtime `watch`, rules for clients, cloudPay, cloudID, container calls, quotas and frequency limits', 'not there'],
  ['memory of buffers', 'the limit covers the JavaScript heap'],
];
