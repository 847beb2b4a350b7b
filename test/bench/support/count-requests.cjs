/* Preloaded into the gateway's process: counts what its functions ask of it, and tells when asked over IPC. */
const http = require('node:http');

let questions = 0;
const { createServer } = http;
http.createServer = (handler) =>
  createServer((request, response) => {
    if (request.url?.startsWith('/admin')) questions += 1;
    return handler(request, response);
  });
process.on('message', () => process.send({ questions }));
process.channel?.unref();
