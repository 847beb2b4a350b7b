import { connect, failure, type Collection, type Database } from './builders/sdk';
import { startGateway, type TestGateway } from './builders/gateway';

let gateway: TestGateway;
let db: Database;
let venues: Collection;

/*
 * Along a meridian one degree is 2π × 6,378,100 m / 360 = 111,318.8 m, so 0.001° of latitude is 111.32 m.
 */
const METRES_PER_MILLIDEGREE = 111.3188;

const point = (longitude: number, latitude: number): unknown => db.Geo.Point(longitude, latitude);
const ring = (...corners: [number, number][]): unknown =>
  db.Geo.LineString(corners.map(([longitude, latitude]) => point(longitude, latitude)));
const polygon = (...rings: unknown[]): unknown => db.Geo.Polygon(rings);

beforeAll(async () => {
  gateway = await startGateway({ config: { indexes: { venues: [{ fields: ['at'], geo: true }] } } });
  ({ db } = connect(gateway));
  venues = db.collection('venues');
  await venues.add({
    data: [
      { _id: 'far', at: point(111.7, 40.83) },
      { _id: 'near', at: point(111.7, 40.801) },
      { _id: 'here', at: point(111.7, 40.8) },
      { _id: 'nowhere', name: 'no position' },
      { _id: 'way', at: db.Geo.LineString([point(111.69, 40.79), point(111.71, 40.81)]) },
    ],
  });
});
afterAll(() => gateway.close());

const idsOf = async (query: unknown): Promise<unknown[]> =>
  (await venues.where(query).get()).data.map(({ _id }) => _id);

test('a stored point comes back as one', async () => {
  expect((await venues.doc('here').get()).data?.['at']).toMatchObject({ longitude: 111.7, latitude: 40.8 });
});

test.each([
  [METRES_PER_MILLIDEGREE + 1, ['here', 'near']],
  [METRES_PER_MILLIDEGREE - 1, ['here']],
  [4000, ['here', 'near', 'far']],
])('geoNear within %d m: nearest first', async (maxDistance, expected) => {
  expect(await idsOf({ at: db.command.geoNear({ geometry: point(111.7, 40.8), maxDistance }) })).toEqual(expected);
});

test('geoNear with a minimum distance leaves the near ones out', async () => {
  const geometry = point(111.7, 40.8);
  expect(await idsOf({ at: db.command.geoNear({ geometry, minDistance: 50, maxDistance: 500 }) })).toEqual(['near']);
});

test('geoWithin a polygon, with a hole, and a circle', async () => {
  const outline = ring([111.6, 40.7], [111.8, 40.7], [111.8, 40.82], [111.6, 40.82], [111.6, 40.7]);
  const hole = ring([111.695, 40.7995], [111.705, 40.7995], [111.705, 40.8005], [111.695, 40.8005], [111.695, 40.7995]);
  expect((await idsOf({ at: db.command.geoWithin({ geometry: polygon(outline) }) })).sort()).toEqual([
    'here',
    'near',
    'way',
  ]);
  expect((await idsOf({ at: db.command.geoWithin({ geometry: polygon(outline, hole) }) })).sort()).toEqual(['near']);
  const centerSphere = [point(111.7, 40.8), 200 / 6_378_100];
  expect((await idsOf({ at: db.command.geoWithin({ centerSphere }) })).sort()).toEqual(['here', 'near']);
});

test('geoIntersects: lines that cross, points on the line', async () => {
  const crossing = db.Geo.LineString([point(111.69, 40.81), point(111.71, 40.79)]);
  expect(await idsOf({ at: db.command.geoIntersects({ geometry: crossing }) })).toContain('way');
  const elsewhere = db.Geo.LineString([point(100, 40), point(101, 40)]);
  expect(await idsOf({ at: db.command.geoIntersects({ geometry: elsewhere }) })).toEqual([]);
  const around = polygon(ring([111.6, 40.82], [111.8, 40.82], [111.8, 40.9], [111.6, 40.9], [111.6, 40.82]));
  expect(await idsOf({ at: db.command.geoIntersects({ geometry: around }) })).toEqual(['far']);
});

test('aggregate geoNear gives the distance in metres', async () => {
  const { list } = await venues
    .aggregate()
    .geoNear({ near: { longitude: 111.7, latitude: 40.8 }, spherical: true, distanceField: 'away', maxDistance: 1000 })
    .project({ away: 1 })
    .end();
  expect(list.map(({ _id }) => _id)).toEqual(['here', 'near']);
  expect(list[1]?.['away']).toBeCloseTo(METRES_PER_MILLIDEGREE, 2);
});

test('a malformed geometry is refused', async () => {
  const error = await failure(
    venues.where({ at: { $geoWithin: { $geometry: { type: 'Polygon', coordinates: [] } } } }).get(),
  );
  expect(error.errMsg).toMatch(/needs a valid \$geometry/);
});
