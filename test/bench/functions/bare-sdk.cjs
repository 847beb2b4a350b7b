/* The least that a cloud function can be: what its start costs is not ours to save. */
const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
exports.main = () => null;
