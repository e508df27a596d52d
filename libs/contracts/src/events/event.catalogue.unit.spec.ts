import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { DomainEvent } from '@nap/domain';

import {
  EVENT_TYPES,
  EventContractError,
  eventCatalogue,
  fromStored,
  jsonSchemaOf,
  schemaVersionOf,
  toStored,
  visibilityOf,
} from '..';
import { shapesOf } from './event.contract';
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

  it('is kept in every shape that a type has, and each line has one shape alone', () => {
    const numbersOf = ({ type, data }: DomainEvent) =>
      shapesOf(type).flatMap((shape, number) => (shape.safeParse(data).success ? [`${type} ${String(number)}`] : []));
    const kept = stored.map((line) => numbersOf(known({ type: line.type, data: lifted(line) })));
    const owed = EVENT_TYPES.flatMap((type) => shapesOf(type).map((_shape, number) => `${type} ${String(number)}`));
    expect(kept.filter((shapes) => shapes.length !== 1)).toEqual([]);
    expect(owed.filter((shape) => !kept.flat().includes(shape))).toEqual([]);
  });

  it('is of a cycle and of a duty where both have deadlines', () => {
    const shared = EVENT_TYPES.filter((type) => shapesOf(type).length > 1);
    const inCycles = EVENT_TYPES.filter((type) => {
      const { streams } = eventCatalogue[type];
      return streams.includes('cycle') && streams.includes('meeting');
    });
    expect(shared).toEqual(inCycles);
    expect(shared).toContain('ReminderIssued');
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

  it.each([
    ['a duty nobody knows', { duty: 'tea' }, /ReminderIssued breaks its contract: duty: /],
    ['neither a phase nor a duty', { duty: undefined, subject: undefined }, /ReminderIssued breaks its contract/],
    ['a due moment with an offset', { due: '2021-01-20T14:00:00+08:00' }, /due: /],
    ['a recipient that is no role', { recipients: ['everybody'] }, /recipients\.0: /],
  ])('names the field of the closest shape when it has %s', (_what, data, message) => {
    const duty = stored.find((line) => line.type === 'ReminderIssued' && line.data['duty'] === 'agenda');
    expect(() => toStored(known({ type: 'ReminderIssued', data: { ...duty?.data, ...data } }))).toThrow(message);
  });

  it.each(['PlanRepealed', 'toString'])('is nobody’s to read when its type is %s, which is not known here', (type) => {
    expect(fromStored({ type, data: {} })).toBeUndefined();
  });
});

describe('visibility', () => {
  const hidden = EVENT_TYPES.filter((type) => visibilityOf(type) !== 'public');
  const naming = EVENT_TYPES.filter((type) => JSON.stringify(jsonSchemaOf(type)).includes('"title":"person id"'));

  it('shows the public everything but what names persons, and agendas nobody has approved', () => {
    expect(naming.filter((type) => !hidden.includes(type))).toEqual([]);
    expect(hidden.filter((type) => !naming.includes(type))).toEqual(['RoleEnded', 'AgendaDrafted', 'AgendaRevised']);
  });

  it('shows nobody who had not voted', () => {
    expect(EVENT_TYPES.filter((type) => visibilityOf(type) === 'sealed')).toEqual(['VoteReminderIssued']);
  });

  it('hides what this release does not know', () => {
    expect(visibilityOf('PlanRepealed')).toBe('sealed');
  });

  it('hides every event that carries a person’s id, under whatever name', () => {
    const people = new Set(stored.map(({ data }) => data['personId']).filter((id) => typeof id === 'string'));
    const carrying = stored.filter(({ data }) => [...people].some((id) => JSON.stringify(data).includes(id)));
    expect(carrying.filter(({ type }) => visibilityOf(type) === 'public')).toEqual([]);
  });
});
