// Ports of the loopback that nobody listens on.
const crypto = require('node:crypto');
const net = require('node:net');
const { Problem } = require('./problem.cjs');

const LOOPBACK = '127.0.0.1';
/** Below the range from which systems number outgoing connections: no stranger takes one between the look and the start. */
const LOWEST = 20_000;
const HIGHEST = 32_000;
const TRIES = 100;

/** @param {number} port @returns {Promise<boolean>} */
const isFree = (port) =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error) => {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      if (code === 'EADDRINUSE' || code === 'EACCES') resolve(false);
      else reject(error);
    });
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      server.close(() => resolve(true));
    });
  });

/** @returns {Promise<number>} */
const freePort = async () => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = crypto.randomInt(LOWEST, HIGHEST);
    if (await isFree(port)) return port;
  }
  throw new Problem(`no port from ${LOWEST} to ${HIGHEST} is free`, 'end what listens there');
};

module.exports = { LOOPBACK, freePort, isFree };
