import { createHash } from 'node:crypto';

/** The published name space of message ids. */
const MESSAGES = '8b6f1f0e-3c53-5d0c-9d0a-2f6d4b8f7a11';

const hex = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');

/** UUID version 5 (RFC 9562, 5.5) of a command's event, counted from 0. */
export const messageIdAt = (commandId: string, index: number): string => {
  const hash = createHash('sha1')
    .update(hex(MESSAGES))
    .update(`${commandId}/${String(index)}`)
    .digest();
  const id = hash.subarray(0, 16);
  id.writeUInt8((id.readUInt8(6) & 0x0f) | 0x50, 6);
  id.writeUInt8((id.readUInt8(8) & 0x3f) | 0x80, 8);
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
