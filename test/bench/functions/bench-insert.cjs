/* One SDK call per invocation: the yardstick that the product's operations are measured against. Never deployed. */
const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database({ throwOnNotFound: false });

const operations = {
  /** Adds one document. */
  'bench-insert.add': async ({ document }) => (await db.collection('benchDocuments').add({ data: document }))._id,
  /** Reads one document by its id. */
  'bench-insert.get': async ({ id }) => (await db.collection('benchDocuments').doc(id).get()).data,
};

exports.main = async ({ operation, input }) => ({ ok: true, data: await operations[operation](input) });
