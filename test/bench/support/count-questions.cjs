/* Preloaded into the gateway's process: counts what its functions ask of it through the SDK, and tells when asked over IPC. */
const { Worker } = require('node:worker_threads');

let questions = 0;
const { emit } = Worker.prototype;
Worker.prototype.emit = function (event, message) {
  if (event === 'message' && message?.type === 'question') questions += 1;
  return emit.call(this, event, message);
};
process.on('message', () => process.send({ questions }));
process.channel?.unref();
