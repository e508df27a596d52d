import {
  EVENT_TYPES,
  asyncApiDocument,
  eventCatalogue,
  fieldTexts,
  jsonSchemaOf,
  problems,
  schemaVersionOf,
} from '@nap/contracts';
import { DEADLINE_CATALOGUE, builtInProfiles } from '@nap/domain';
import { METRICS, describedSettings } from '@nap/platform';

import { pagesOf, stalePages } from './generate-docs.cjs';

const pages = pagesOf(
  { EVENT_TYPES, asyncApiDocument, eventCatalogue, fieldTexts, jsonSchemaOf, problems, schemaVersionOf },
  { DEADLINE_CATALOGUE, builtInProfiles },
  { METRICS, describedSettings },
);

describe('the generated pages of docs/reference', () => {
  it('say what the code says (else run: node infra/tooling/generate-docs.cjs)', () => {
    expect(stalePages(pages)).toEqual([]);
  });

  it('name every event, every refusal and every deadline', () => {
    const missing = [
      ...EVENT_TYPES.filter((type) => !pages['docs/reference/events.md']?.includes(`### ${type}\n`)),
      ...Object.keys(problems).filter((code) => !pages['docs/reference/refusals.md']?.includes(`\`${code}\``)),
      ...DEADLINE_CATALOGUE.filter(({ rule }) => !pages['docs/reference/deadlines.md']?.includes(`| ${rule} `)),
    ];
    expect(missing).toEqual([]);
  });

  it('tell a deadline of a cycle from one of a duty, and spell out every shape that has a name', () => {
    const events = pages['docs/reference/events.md'] ?? '';
    const shared = EVENT_TYPES.filter((type) => 'anyOf' in jsonSchemaOf(type));
    expect(
      shared.filter((type) => !/^[^#]*Of a phase[^#]*Of a duty/.test(events.split(`### ${type}\n`)[1] ?? '')),
    ).toEqual([]);
    const named = EVENT_TYPES.flatMap((type) => {
      const defined = (jsonSchemaOf(type)['$defs'] ?? {}) as Readonly<Record<string, { readonly title: string }>>;
      return Object.values(defined);
    });
    const titles = named.map(({ title }) => title);
    expect(titles).toContain('minutes');
    expect(titles.filter((title) => !events.includes(`### ${title}\n`))).toEqual([]);
  });
});
