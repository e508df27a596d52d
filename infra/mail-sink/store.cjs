// The mails the sink holds: one .eml file each, so that a restart keeps them.
const fs = require('node:fs');
const path = require('node:path');
const { simpleParser } = require('mailparser');

const ID = /^\d{8}T\d{9}Z-\d{4}$/;

/**
 * @typedef {{ readonly name: string, readonly value: string }} Header
 * @typedef {{ readonly method: string, readonly content: string }} CalendarPart
 * @typedef {{ readonly filename: string, readonly contentType: string, readonly size: number }} Attachment
 *
 * @typedef {object} Summary
 * @property {string} id
 * @property {string} receivedAt UTC
 * @property {string} from
 * @property {readonly string[]} to the recipients of the envelope
 * @property {string} subject
 * @property {string} messageId
 * @property {number} size in bytes
 *
 * @typedef {Summary & { readonly headers: readonly Header[], readonly text: string, readonly html: string,
 *   readonly calendar: readonly CalendarPart[], readonly attachments: readonly Attachment[] }} Message
 */

/** @param {Date} at @param {number} count @returns {string} ids sort in the order of arrival */
const idOf = (at, count) => `${at.toISOString().replace(/[-:.]/g, '')}-${String(count % 10_000).padStart(4, '0')}`;

/** @param {string} id @returns {string} */
const receivedAtOf = (id) => {
  const [, year, month, day, hour, minute, second, ms] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z/.exec(id) ?? [];
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`;
};

/** What the last mail server on the way adds: whom the envelope named. @param {string} from @param {readonly string[]} to */
const envelopeHeaders = (from, to) =>
  [`Return-Path: <${from}>`, ...to.map((address) => `Delivered-To: ${address}`)].map((line) => `${line}\r\n`).join('');

/** @param {readonly Header[]} headers @param {string} name */
const valuesOf = (headers, name) => headers.filter((header) => header.name === name).map((header) => header.value);

/** @param {Buffer} raw @param {string} id @returns {Promise<Message>} */
const parse = async (raw, id) => {
  const mail = await simpleParser(raw, { skipTextToHtml: true, skipHtmlToText: true, skipImageLinks: true });
  const headers = mail.headerLines.map(({ line }) => {
    const colon = line.indexOf(':');
    return {
      name: line.slice(0, colon).toLowerCase(),
      value: line
        .slice(colon + 1)
        .replace(/\r?\n\s+/g, ' ')
        .trim(),
    };
  });
  const calendars = mail.attachments.filter((part) => part.contentType === 'text/calendar');
  return {
    id,
    receivedAt: receivedAtOf(id),
    from: mail.from?.text ?? '',
    to: valuesOf(headers, 'delivered-to'),
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? '',
    size: raw.length,
    headers,
    text: mail.text ?? '',
    html: mail.html || '',
    calendar: calendars.map((part) => {
      const content = part.content.toString('utf8');
      return { method: /^METHOD:(.*)$/m.exec(content)?.[1]?.trim() ?? '', content };
    }),
    attachments: mail.attachments.map((part) => ({
      filename: part.filename ?? '',
      contentType: part.contentType,
      size: part.size,
    })),
  };
};

/** @param {string} folder */
const openStore = (folder) => {
  fs.mkdirSync(folder, { recursive: true });
  /** @type {Map<string, Summary>} */
  const summaries = new Map();
  let count = 0;

  const fileOf = (/** @type {string} */ id) => path.join(folder, `${id}.eml`);

  const ids = () =>
    fs
      .readdirSync(folder)
      .filter((name) => name.endsWith('.eml'))
      .map((name) => name.slice(0, -'.eml'.length))
      .sort();

  /** @param {string} id @returns {Promise<Message | undefined>} */
  const read = async (id) =>
    ID.test(id) && fs.existsSync(fileOf(id)) ? parse(fs.readFileSync(fileOf(id)), id) : undefined;

  /** @param {string} id @returns {Promise<Summary>} */
  const summaryOf = async (id) => {
    const known = summaries.get(id);
    if (known !== undefined) return known;
    const { receivedAt, from, to, subject, messageId, size } = await parse(fs.readFileSync(fileOf(id)), id);
    const summary = { id, receivedAt, from, to, subject, messageId, size };
    summaries.set(id, summary);
    return summary;
  };

  return {
    /** Stores a mail before the sender hears that it was taken. @param {string} from @param {readonly string[]} to
     * @param {Buffer} content */
    add: (from, to, content) => {
      count += 1;
      const id = idOf(new Date(), count);
      const unfinished = `${fileOf(id)}.part`;
      fs.writeFileSync(unfinished, Buffer.concat([Buffer.from(envelopeHeaders(from, to)), content]));
      fs.renameSync(unfinished, fileOf(id));
      return id;
    },
    /** In the order of arrival. @param {number} newest how many at most @returns {Promise<readonly Summary[]>} */
    list: async (newest) => {
      const found = [];
      for (const id of ids().slice(-newest)) found.push(await summaryOf(id));
      return found;
    },
    count: () => ids().length,
    read,
    /** @param {string} id @returns {Buffer | undefined} */
    raw: (id) => (ID.test(id) && fs.existsSync(fileOf(id)) ? fs.readFileSync(fileOf(id)) : undefined),
    clear: () => {
      for (const id of ids()) fs.rmSync(fileOf(id));
      summaries.clear();
    },
  };
};

module.exports = { idOf, openStore, receivedAtOf };
