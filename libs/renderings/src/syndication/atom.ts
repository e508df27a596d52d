type AtomLink = { readonly rel: string; readonly href: string; readonly type?: string };

type AtomEntry = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** An RFC 3339 instant, as `updated` is. */
  readonly published: string;
  readonly updated: string;
  readonly category: string;
  readonly links: readonly AtomLink[];
};

/** One document of a feed by RFC 4287 and RFC 5005. */
export type AtomDocument = {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly author: string;
  readonly links: readonly AtomLink[];
  /** An archive never changes any more. */
  readonly isArchive: boolean;
  readonly entries: readonly AtomEntry[];
};

// XML 1.0 knows no way to write these at all.
const UNWRITABLE = /(?![\t\n\r])[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu;

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  text.replace(UNWRITABLE, '\uFFFD').replace(/[&<>"']/g, (character) => ESCAPED[character] ?? character);

const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;

const empty = (name: string, attributes: Readonly<Record<string, string | undefined>>): string => {
  const written = Object.entries(attributes).flatMap(([attribute, value]) =>
    value === undefined ? [] : [` ${attribute}="${escaped(value)}"`],
  );
  return `<${name}${written.join('')}/>`;
};

const linkElements = (links: readonly AtomLink[]): readonly string[] =>
  links.map(({ rel, href, type }) => empty('link', { rel, href, type }));

const entryElement = (entry: AtomEntry): string =>
  [
    '<entry>',
    element('id', entry.id),
    element('title', entry.title),
    element('published', entry.published),
    element('updated', entry.updated),
    empty('category', { term: entry.category }),
    ...linkElements(entry.links),
    element('summary', entry.summary),
    '</entry>',
  ].join('');

/** The document as XML. */
export const renderAtom = (document: AtomDocument): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="en">',
    element('id', document.id),
    element('title', document.title),
    element('updated', document.updated),
    `<author>${element('name', document.author)}</author>`,
    ...linkElements(document.links),
    ...(document.isArchive ? ['<fh:archive/>'] : []),
    ...document.entries.map(entryElement),
    '</feed>\n',
  ].join('\n');
