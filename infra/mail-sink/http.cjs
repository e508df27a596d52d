// The sink's page and its JSON API.
const http = require('node:http');
const { listPage, messagePage } = require('./page.cjs');

/** @typedef {ReturnType<typeof import('./store.cjs').openStore>} Store */
/** @typedef {{ readonly status: number, readonly type?: string, readonly body?: string | Buffer, readonly csp?: string }} Answer */

const NEWEST = 500;
const JSON_TYPE = 'application/json; charset=utf-8';
const HTML_TYPE = 'text/html; charset=utf-8';
const PAGE_CSP = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'";
const MAIL_CSP = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** @type {Answer} */
const NOT_FOUND = { status: 404, type: JSON_TYPE, body: JSON.stringify({ title: 'no such mail or page' }) };

/** @param {unknown} value @returns {Answer} */
const json = (value) => ({ status: 200, type: JSON_TYPE, body: JSON.stringify(value) });

/** @param {string} body @param {string} csp @returns {Answer} */
const html = (body, csp) => ({ status: 200, type: HTML_TYPE, body, csp });

/** @param {Store} store @param {string} id @param {string} view @returns {Promise<Answer>} */
const oneMail = async (store, id, view) => {
  if (view === 'raw') {
    const body = store.raw(id);
    return body === undefined ? NOT_FOUND : { status: 200, type: 'text/plain; charset=utf-8', body };
  }
  const mail = await store.read(id);
  if (mail === undefined) return NOT_FOUND;
  if (view === 'page') return html(messagePage(mail), PAGE_CSP);
  return view === 'html' ? html(mail.html, MAIL_CSP) : json(mail);
};

/** @param {Store} store @param {string} method @param {URL} url @returns {Promise<Answer>} */
const answer = async (store, method, { pathname, searchParams }) => {
  if (method === 'DELETE' && pathname === '/api/messages') {
    store.clear();
    return { status: 204 };
  }
  if (method !== 'GET') return NOT_FOUND;
  if (pathname === '/') return html(listPage(await store.list(NEWEST), store.count()), PAGE_CSP);
  if (pathname === '/api/messages') {
    const to = searchParams.get('to');
    const messages = await store.list(Number(searchParams.get('limit') ?? NEWEST));
    return json({ messages: to === null ? messages : messages.filter((mail) => mail.to.includes(to)) });
  }
  const [, api, id, view] = /^(\/api)?\/messages\/([^/]+)(?:\/(raw|html))?$/.exec(pathname) ?? [];
  return id === undefined ? NOT_FOUND : oneMail(store, id, view ?? (api === undefined ? 'page' : 'json'));
};

/** @param {Store} store @returns {http.Server} */
const createPage = (store) =>
  http.createServer((request, response) => {
    answer(store, request.method ?? 'GET', new URL(request.url ?? '/', 'http://sink'))
      .catch((/** @type {Error} */ error) => ({
        status: 500,
        type: JSON_TYPE,
        body: JSON.stringify({ title: error.message }),
      }))
      .then((/** @type {Answer} */ { status, type, body, csp }) => {
        response.writeHead(status, {
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
          ...(type === undefined ? {} : { 'content-type': type }),
          ...(csp === undefined ? {} : { 'content-security-policy': csp }),
        });
        response.end(body);
      });
  });

module.exports = { createPage };
