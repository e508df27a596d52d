// Takes one member out of a zip archive (a Python wheel is one).
const zlib = require('node:zlib');

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEAD_BYTES = 30;
const DIRECTORY_HEAD_BYTES = 46;
const DEFLATED = 8;

/**
 * @param {Buffer} archive
 * @param {(name: string) => boolean} wanted
 * @returns {Buffer} the content of the first member wanted
 * @throws {Error} when the archive is broken or holds no such member
 */
const memberOf = (archive, wanted) => {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || archive.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('not a zip archive');
  let entry = archive.readUInt32LE(end + 16);
  while (archive.readUInt32LE(entry) === DIRECTORY_ENTRY) {
    const nameLength = archive.readUInt16LE(entry + 28);
    const name = archive.toString('utf8', entry + DIRECTORY_HEAD_BYTES, entry + DIRECTORY_HEAD_BYTES + nameLength);
    if (wanted(name)) {
      const head = archive.readUInt32LE(entry + 42);
      const start = head + LOCAL_HEAD_BYTES + archive.readUInt16LE(head + 26) + archive.readUInt16LE(head + 28);
      const data = archive.subarray(start, start + archive.readUInt32LE(entry + 20));
      return archive.readUInt16LE(entry + 10) === DEFLATED ? zlib.inflateRawSync(data) : data;
    }
    entry += DIRECTORY_HEAD_BYTES + nameLength + archive.readUInt16LE(entry + 30) + archive.readUInt16LE(entry + 32);
  }
  throw new Error('the archive does not hold the file wanted');
};

module.exports = { memberOf };
