import 'reflect-metadata';

import { type Instant, civilDate, instant } from '@nap/calendar';
import { CommandBus, type OrderRequest } from '@nap/commands';
import { upcasters } from '@nap/contracts';
import { EventStore, EventStoreModule, eventStoreMigrations } from '@nap/event-store';
import { peopleMigrations } from '@nap/people';
import { ClockModule, ConductedClock, DatabaseModule } from '@nap/platform';
import { type TestDatabase, createTestDatabase, profileNamed } from '@nap/testing';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';

import { ActivitiesModule } from '../activities.module';
import { ActivityCollector } from '../temporal-activities';

/** Business time of 2015 while Temporal shows 2026. */
const BUSINESS = instant('2015-12-15T08:00:00Z');
const TEMPORAL = instant('2026-12-15T08:00:00Z');

const clock = new ConductedClock(BUSINESS, TEMPORAL);
const onTemporal = (business: string): Instant => clock.toTemporal(instant(business));

describe('the activities of a cycle', () => {
  let database: TestDatabase;
  let module: TestingModule;

  const activities = () => module.get(ActivityCollector, { strict: false }).collect();
  const ring = (at: Instant) => activities().ringCycle({ cycleId: 'ro-2016', phase: 'drafting', at });
  const types = async (): Promise<readonly string[]> =>
    (await module.get(EventStore, { strict: false }).readStream('cycle-ro-2016')).map(({ type }) => type);
  const commands = async (): Promise<number> => (await database.pool.query('select from commands')).rowCount ?? 0;
  const order = async (id: string, request: OrderRequest): Promise<void> => {
    const answer = await module
      .get(CommandBus, { strict: false })
      .dispatch({ id, order: request, caller: { kind: 'operator' }, correlationId: id, causationId: null });
    expect(answer).toMatchObject({ ok: true });
  };

  beforeAll(async () => {
    database = await createTestDatabase([...eventStoreMigrations, ...peopleMigrations]);
    module = await Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot(database.url, 'nap-test'),
        ClockModule.of(clock),
        EventStoreModule.forRoot({ upcasters }),
        ActivitiesModule,
      ],
    }).compile();
    await module.init();
    await order('00000000-0000-4000-8000-000000000001', {
      stream: 'forum',
      id: 'ro',
      command: {
        type: 'RegisterForum',
        data: {
          forumId: 'ro',
          name: 'Forum',
          zone: 'Europe/Bucharest',
          localLanguages: ['ro'],
          reminderHour: null,
        },
      },
    });
    await order('00000000-0000-4000-8000-000000000002', {
      stream: 'forum',
      id: 'ro',
      command: {
        type: 'OpenCycle',
        data: {
          cycleId: 'ro-2016',
          profile: profileNamed('ogp-2015'),
          start: civilDate('2016-07-01'),
          end: null,
          lengths: {},
        },
      },
    });
  });
  afterAll(async () => {
    await module.close();
    await database.drop();
  });

  it('plan the next step of every phase on Temporal’s clock', async () => {
    const agenda = await activities().planCycle({ cycleId: 'ro-2016' });
    expect(agenda).toMatchObject({
      over: false,
      attributes: { forumId: 'ro', phases: [], overdue: false },
      steps: {
        drafting: { at: onTemporal('2015-12-31T22:00:00Z'), summary: 'the phase opens on 2016-01-01' },
        'midterm-self-assessment': { at: onTemporal('2017-06-30T21:00:00Z') },
      },
    });
    expect(Object.keys(agenda.steps)).toHaveLength(6);
  });

  it('record nothing on an early ring and say again when to ring', async () => {
    const before = await types();
    const { steps } = await ring(onTemporal('2015-12-31T21:59:59Z'));
    expect(steps.drafting?.at).toBe(onTemporal('2015-12-31T22:00:00Z'));
    expect(await types()).toEqual(before);
  });

  it('record a ring once, however often it is retried, and answer with what comes next', async () => {
    const at = onTemporal('2015-12-31T22:00:00Z');
    const first = await ring(at);
    const stored = await commands();
    expect(await ring(at)).toEqual(first);
    expect(await commands()).toBe(stored); // the same command, not another one that finds nothing to say
    expect(first).toMatchObject({
      attributes: { phases: ['drafting'] },
      steps: { drafting: { at: onTemporal('2016-05-31T06:00:00Z'), summary: 'reminder 30 days before 2016-06-30' } },
    });
    expect((await types()).filter((type) => type === 'PhaseOpened')).toHaveLength(1);
  });

  it('leave facts that say which clock made them', async () => {
    const events = await module.get(EventStore, { strict: false }).readStream('cycle-ro-2016');
    expect(events.at(-1)?.meta).toMatchObject({
      actor: 'clock',
      causationId: 'nap-cycle/ro-2016',
      occurredAt: '2015-12-31T22:00:00.000Z',
    });
  });

  it('find nothing to keep time for in a cycle that is not there', async () => {
    expect(await activities().planCycle({ cycleId: 'xx-2016' })).toEqual({ version: 0, over: true, steps: {} });
    expect(await activities().ringCycle({ cycleId: 'xx-2016', phase: 'drafting', at: TEMPORAL })).toMatchObject({
      over: true,
    });
  });
});
