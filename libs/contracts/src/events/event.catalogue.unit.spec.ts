import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { DomainEvent } from '@nap/domain';

import { EVENT_TYPES, EventContractError, fromStored, schemaVersionOf, toStored, visibilityOf } from '..';
import { upcasters } from './upcasters';

type Line = { readonly type: string; readonly schemaVersion: number; readonly data: Record<string, unknown> };

const FIXTURES = join(__dirname, '../../fixtures');

const stored: readonly Line[] = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.ndjson'))
  .flatMap((name) => readFileSync(join(FIXTURES, name), 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line) as Line);

const lifted = ({ type, schemaVersion, data }: Line): Record<string, unknown> =>
  (upcasters[type] ?? []).slice(schemaVersion - 1).reduce((shape, step) => step(shape), data);

const known = (line: Pick<Line, 'type'> & { readonly data: object }): DomainEvent => {
  const event = fromStored(line);
  if (event === undefined) throw new Error(`${line.type} is not known`);
  return event;
};

describe('every shape that was ever stored', () => {
  it.each<[string, Line]>(
    stored.map((line, index) => [`${line.type} v${String(line.schemaVersion)}, line ${String(index + 1)}`, line]),
  )('%s is still read', (_name, line) => {
    const event = known({ type: line.type, data: lifted(line) });
    expect(toStored(event)).toEqual({ ...event, schemaVersion: schemaVersionOf(event.type) });
  });

  it('is kept for every event type in every version up to the newest', () => {
    const kept = new Set(stored.map(({ type, schemaVersion }) => `${type} v${String(schemaVersion)}`));
    const owed = EVENT_TYPES.flatMap((type) =>
      Array.from({ length: schemaVersionOf(type) }, (_, index) => `${type} v${String(index + 1)}`),
    );
    expect(owed.filter((shape) => !kept.has(shape))).toEqual([]);
  });
});

describe('an event on its way into the store', () => {
  const waived = stored.find(({ type }) => type === 'PhaseWaived');
  const withData = (data: object) => known({ type: 'PhaseWaived', data: { ...waived?.data, ...data } });

  it.each([
    ['an unknown field', { note: 'x' }, /Unrecognized key: "note"/],
    ['a day that does not exist', { occurredOn: '2017-02-29' }, /occurredOn/],
    ['a phase that no profile has', { phase: 'press-release' }, /phase/],
    ['the text instead of its hash', { grounds: 'because' }, /grounds/],
  ])('is refused with %s', (_what, data, message) => {
    expect(() => toStored(withData(data))).toThrow(EventContractError);
    expect(() => toStored(withData(data))).toThrow(message);
  });

  it.each(['PlanRepealed', 'toString'])('is nobody’s to read when its type is %s, which is not known here', (type) => {
    expect(fromStored({ type, data: {} })).toBeUndefined();
  });
});

describe('visibility', () => {
  it('shows the public everything but what names persons', () => {
    const hidden = EVENT_TYPES.filter((type) => visibilityOf(type) !== 'public');
    expect(hidden).toEqual(['RoleAssigned', 'RoleEnded', 'PersonErased']);
  });

  it('hides what this release does not know', () => {
    expect(visibilityOf('PlanRepealed')).toBe('sealed');
  });

  it('hides every event that carries a person’s id', () => {
    const naming = stored.filter(({ data }) => 'personId' in data).map(({ type }) => type);
    expect(naming.filter((type) => visibilityOf(type) === 'public')).toEqual([]);
  });
});
