// The sink's two pages.

/** @typedef {import('./store.cjs').Summary} Summary @typedef {import('./store.cjs').Message} Message */

/** @type {Readonly<Record<string, string>>} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const STYLE = `
  body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #0b0c0c; }
  table { border-collapse: collapse; width: 100%; }
  th, td { border-bottom: 1px solid #b1b4b6; padding: 0.4rem 0.8rem 0.4rem 0; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
  pre { background: #f3f2f1; overflow-x: auto; padding: 1rem; white-space: pre-wrap; overflow-wrap: anywhere; }
  iframe { border: 1px solid #b1b4b6; height: 30rem; width: 100%; }
`;

/** @param {string} title @param {string} body */
const layout = (title, body) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;

/** @param {Summary} mail */
const row = (mail) => `<tr>
<td><time datetime="${mail.receivedAt}">${mail.receivedAt.slice(0, 19).replace('T', ' ')}</time></td>
<td>${escape(mail.to.join(', '))}</td>
<td><a href="/messages/${mail.id}" lang="">${escape(mail.subject || '(no subject)')}</a></td>
</tr>`;

/** @param {readonly Summary[]} mails in the order of arrival @param {number} total */
const listPage = (mails, total) =>
  layout(
    'Mail sink',
    `<h1>Mail sink</h1>
<p>${total} mails caught, none sent on. <a href="/">Look again</a></p>
<table>
<thead><tr><th scope="col">Received (UTC)</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead>
<tbody>
${mails.toReversed().map(row).join('\n')}
</tbody>
</table>`,
  );

/** @param {string} title @param {string} content */
const section = (title, content) => (content === '' ? '' : `<h2>${title}</h2>\n${content}`);

/** @param {string} text */
const pre = (text) => (text === '' ? '' : `<pre lang="">${escape(text)}</pre>`);

/** @param {Message} mail */
const messagePage = (mail) =>
  layout(
    mail.subject || '(no subject)',
    `<p><a href="/">All mails</a></p>
<h1 lang="">${escape(mail.subject || '(no subject)')}</h1>
<table>
<tbody>
${mail.headers.map(({ name, value }) => `<tr><th scope="row">${escape(name)}</th><td>${escape(value)}</td></tr>`).join('\n')}
</tbody>
</table>
${section('Text', pre(mail.text))}
${section('HTML', mail.html === '' ? '' : `<iframe sandbox src="/messages/${mail.id}/html" title="The mail as HTML"></iframe>`)}
${section('Calendar', mail.calendar.map(({ content }) => pre(content)).join('\n'))}
<h2>Raw</h2>
<p><a href="/api/messages/${mail.id}/raw">The mail as it arrived</a> (${mail.size} bytes)</p>`,
  );

module.exports = { escape, listPage, messagePage };
