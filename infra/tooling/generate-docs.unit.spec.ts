import { EVENT_TYPES, eventCatalogue, fieldTexts, jsonSchemaOf, problems, schemaVersionOf } from '@nap/contracts';
import { DEADLINE_CATALOGUE, builtInProfiles } from '@nap/domain';

import { pagesOf, stalePages } from './generate-docs.cjs';

const pages = pagesOf(
  { EVENT_TYPES, eventCatalogue, fieldTexts, jsonSchemaOf, problems, schemaVersionOf },
  { DEADLINE_CATALOGUE, builtInProfiles },
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
});
