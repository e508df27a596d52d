import { type AtomDocument, renderAtom } from './atom';

const document: AtomDocument = {
  id: 'urn:uuid:1',
  title: 'A feed',
  updated: '2026-01-01T00:00:00Z',
  author: 'nap.example',
  links: [{ rel: 'self', href: '/feed?a=1&b=2' }],
  isArchive: false,
  entries: [
    {
      id: 'urn:uuid:2',
      title: `<script>alert("1")</script> & 'so' ]]> 論壇 \u0000\u0008\uD800`,
      summary: 'What happened.',
      published: '2016-01-01T00:00:00Z',
      updated: '2026-01-01T00:00:00Z',
      category: 'PlanAdopted',
      links: [{ rel: 'alternate', href: '"><x/>', type: 'application/json' }],
    },
  ],
};

/** The text of an element, read as XML says. */
const textOf = (xml: string, name: string): string =>
  (new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml.slice(xml.indexOf('<entry>')))?.[1] ?? '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('an Atom document', () => {
  it('holds any text as it is, save what XML cannot hold at all', () => {
    const xml = renderAtom(document);
    expect(textOf(xml, 'title')).toBe(`<script>alert("1")</script> & 'so' ]]> 論壇 \uFFFD\uFFFD\uFFFD`);
    expect(xml).not.toMatch(/<script|<x/);
    expect(xml).toContain('<link rel="self" href="/feed?a=1&amp;b=2"/>');
    expect(xml).toContain('<link rel="alternate" href="&quot;&gt;&lt;x/&gt;" type="application/json"/>');
  });

  it('says of an archive that it is one', () => {
    expect(renderAtom(document)).not.toContain('<fh:archive/>');
    expect(renderAtom({ ...document, isArchive: true })).toContain('\n<fh:archive/>\n');
  });
});
