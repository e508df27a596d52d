import * as contracts from '@nap/contracts';
import * as domain from '@nap/domain';

import { pagesOf, stalePages } from './generate-docs.cjs';

const pages = pagesOf(contracts, domain);

describe('the generated pages of docs/reference', () => {
  it('say what the code says (else run: node infra/tooling/generate-docs.cjs)', () => {
    expect(stalePages(pages)).toEqual([]);
  });

  it('name every event, every refusal and every deadline', () => {
    const missing = [
      ...contracts.EVENT_TYPES.filter((type) => !pages['docs/reference/events.md']?.includes(`### ${type}\n`)),
      ...Object.keys(contracts.problems).filter(
        (code) => !pages['docs/reference/refusals.md']?.includes(`\`${code}\``),
      ),
      ...domain.DEADLINE_CATALOGUE.filter(({ rule }) => !pages['docs/reference/deadlines.md']?.includes(`| ${rule} `)),
    ];
    expect(missing).toEqual([]);
  });
});
