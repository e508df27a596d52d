import {
  type CycleEvent,
  type CycleState,
  type ForumEvent,
  type ForumState,
  cycleDecider,
  forumDecider,
} from '@nap/domain';
import type { Person } from '@nap/people';
import { World } from '@nap/testing';

import { previewMails } from './preview-mails';

const person = (id: string, change: Partial<Person> = {}): Person => ({
  id,
  name: `Sample ${id}`,
  email: `${id}@nap.example`,
  language: 'en',
  admin: false,
  published: false,
  ...change,
});

const people = [person('anna'), person('ben', { language: 'zh-TW' }), person('carl', { email: null })];

const worldWithRoles = (): World => {
  const world = new World('2015-12-01');
  world.openCycle('2015-12-31', '2016-07-01');
  world.assign('2015-12-31', 'anna', 'chair');
  world.assign('2015-12-31', 'ben', 'poc');
  world.assign('2015-12-31', 'carl', 'secretary');
  return world;
};

const preview = (world: World) => {
  const cycle = (world.streamOf('ro-2016') as unknown as readonly CycleEvent[]).reduce<CycleState>(
    cycleDecider.evolve,
    cycleDecider.initial,
  );
  const forum = (world.streamOf('ro') as unknown as readonly ForumEvent[]).reduce<ForumState>(
    forumDecider.evolve,
    forumDecider.initial,
  );
  return previewMails(cycle, forum, people);
};

describe('the preview of a cycle’s letters', () => {
  it('names day, reader, language and subject of every coming letter in due order', () => {
    const mails = preview(worldWithRoles());
    expect(mails.length).toBeGreaterThan(40);
    expect(mails.map(({ at }) => at)).toEqual(mails.map(({ at }) => at).sort());
    expect(mails.find(({ kind, rung }) => kind === 'reminder' && rung === 'P14D')).toEqual({
      on: '2016-06-16',
      at: '2016-06-16T09:00:00',
      kind: 'reminder',
      phase: 'drafting',
      rung: 'P14D',
      dueOn: '2016-06-30',
      recipients: [
        {
          personId: 'ben',
          name: 'Sample ben',
          email: 'ben@nap.example',
          language: 'zh-TW',
          roles: ['poc'],
          standsInFor: ['co-chair', 'secretary'],
          subject: '[Sample Forum] 「國家行動方案」尚餘 14 天截止',
        },
        {
          personId: 'anna',
          name: 'Sample anna',
          email: 'anna@nap.example',
          language: 'en',
          roles: ['chair'],
          standsInFor: ['lead-agency'],
          subject: '[Sample Forum] The national action plan is due in 14 days',
        },
      ],
      undeliverable: [
        { role: 'co-chair', personId: null },
        { role: 'secretary', personId: 'carl' },
        { role: 'lead-agency', personId: null },
      ],
    });
  });

  it('says when the escalation will be reached', () => {
    const warned = preview(worldWithRoles()).find(
      ({ kind, phase }) => kind === 'escalation-warned' && phase === 'drafting',
    );
    expect(warned).toMatchObject({ on: '2016-10-01', dueOn: '2016-06-30' });
    expect(warned?.recipients.find(({ language }) => language === 'en')?.subject).toContain('November 1, 2016');
  });

  it('holds nothing that is done, and nothing while the cycle rests', () => {
    const world = worldWithRoles();
    world.passTime('ro-2016', '2016-06-16');
    expect(preview(world).filter(({ phase }) => phase === 'drafting')[0]).toMatchObject({ rung: 'P7D' });
    world.inCycle('ro-2016', '2016-06-17', { type: 'SuspendCycle', data: { grounds: 'a'.repeat(64) } });
    expect(preview(world)).toEqual([]);
  });
});
