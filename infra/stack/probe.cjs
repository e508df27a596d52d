// Waiting until a server really answers.
const http = require('node:http');
const http2 = require('node:http2');
const net = require('node:net');
const { setTimeout: pause } = require('node:timers/promises');
const { lastLines } = require('./process.cjs');
const { Problem } = require('./problem.cjs');

const POLL_MS = 50;
const ANSWER_MS = 5_000;

/**
 * Asks again and again until the server answers, ends or is out of time.
 * @template T
 * @param {() => Promise<T>} ask throws while the server is not ready
 * @param {{ readonly name: string, readonly timeoutMs: number, readonly process?: import('./process.cjs').Running }} of
 * @returns {Promise<T>}
 */
const untilReady = async (ask, { name, timeoutMs, process: running }) => {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const exit = running?.exit();
    if (running !== undefined && exit !== undefined) {
      const reason = lastLines(running.log, 1)[0] ?? `exit code ${exit.code ?? exit.signal}`;
      throw new Problem(`${name} ended while starting: ${reason}`, `read ${running.log}`);
    }
    try {
      return await ask();
    } catch (error) {
      if (performance.now() > deadline) {
        const reason = error instanceof Error ? error.message : String(error);
        const wayOut = running ? `read ${running.log}` : 'start it, mend the address, or unset the variable';
        throw new Problem(`${name} does not answer (${reason})`, wayOut);
      }
      await pause(POLL_MS);
    }
  }
};

/** @param {number} port @param {string} host @returns {Promise<void>} */
const canConnect = (port, host) =>
  new Promise((resolve, reject) => {
    const socket = net.connect({ port, host, timeout: ANSWER_MS });
    socket.once('connect', () => {
      socket.destroy();
      resolve();
    });
    socket.once('timeout', () => socket.destroy(new Error('no answer')));
    socket.once('error', reject);
  });

/** @param {string} url @returns {Promise<string>} the body of a 2xx answer */
const httpGet = (url) =>
  new Promise((resolve, reject) => {
    const request = http.get(url, { timeout: ANSWER_MS, agent: false }, (response) => {
      /** @type {Buffer[]} */
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode = 0 } = response;
        if (statusCode >= 200 && statusCode < 300) resolve(Buffer.concat(chunks).toString('utf8'));
        else reject(new Error(`HTTP ${statusCode}`));
      });
    });
    request.once('timeout', () => request.destroy(new Error('no answer')));
    request.once('error', reject);
  });

const GRPC_FRAME_HEAD = 5;

/**
 * One unary gRPC call without a client library, so that the supervisor stays small.
 * @param {string} address `host:port`
 * @param {string} method `/package.Service/Method`
 * @param {Buffer} message the encoded request
 * @returns {Promise<Buffer>} the encoded answer
 */
const grpcCall = (address, method, message) =>
  new Promise((resolve, reject) => {
    const session = http2.connect(`http://${address}`);
    session.setTimeout(ANSWER_MS, () => session.destroy(new Error('no answer')));
    session.once('error', reject);
    const head = Buffer.alloc(GRPC_FRAME_HEAD);
    head.writeUInt32BE(message.length, 1);
    const request = session.request({
      ':method': 'POST',
      ':path': method,
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    /** @type {Buffer[]} */
    const chunks = [];
    let status = '';
    const noteStatus = (/** @type {http2.IncomingHttpHeaders} */ headers) => {
      if (headers['grpc-status'] !== undefined) status = String(headers['grpc-status']);
    };
    request.on('response', noteStatus);
    request.on('trailers', noteStatus);
    request.on('data', (chunk) => chunks.push(chunk));
    request.once('error', (error) => reject(error.cause ?? error));
    request.once('close', () => {
      session.close();
      if (status === '0') resolve(Buffer.concat(chunks).subarray(GRPC_FRAME_HEAD));
      else reject(new Error(status === '' ? 'no gRPC answer' : `gRPC status ${status}`));
    });
    request.end(Buffer.concat([head, message]));
  });

/** A protobuf message whose field 1 is this short text. @param {string} text */
const textField = (text) => Buffer.concat([Buffer.from([0x0a, Buffer.byteLength(text)]), Buffer.from(text)]);

/**
 * @param {string} address `host:port`
 * @param {string} namespace
 * @returns {Promise<string>} the server's version, once the namespace exists
 */
const temporalVersion = async (address, namespace) => {
  const service = '/temporal.api.workflowservice.v1.WorkflowService';
  const info = await grpcCall(address, `${service}/GetSystemInfo`, Buffer.alloc(0));
  await grpcCall(address, `${service}/DescribeNamespace`, textField(namespace));
  const length = info[1] ?? 0;
  return info.subarray(2, 2 + length).toString('utf8');
};

module.exports = { canConnect, httpGet, temporalVersion, untilReady };
