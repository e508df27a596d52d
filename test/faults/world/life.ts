import type { World } from './world';

const SEATS = ['gov-01', 'gov-02', 'cso-01', 'cso-02'] as const;

/** A person whom letters reach. @returns the person's id. */
export const admit = async (world: World, name: string): Promise<string> => {
  const email = `${name}@example.org`;
  const { id } = await world.engine.post('/people', { name: `Sample ${name}`, email, language: 'en' });
  return String(id);
};

/** A forum with chairs, secretary and point of contact, and its cycle of 2016: six reminders, then it is late. */
export const openCycle = async (world: World, forum: string, zone = 'Europe/Bucharest'): Promise<void> => {
  await world.command('/forums', { id: forum, name: `Sample Forum ${forum}`, zone, localLanguages: ['ro'] });
  for (const role of ['chair', 'co-chair', 'secretary', 'poc']) {
    const personId = await admit(world, `${role}-${forum}`);
    await world.command(`/forums/${forum}/roles`, { personId, role, from: '2015-01-01' });
  }
  await world.command(`/forums/${forum}/cycles`, { start: '2016-07-01', profile: 'ogp-2015' });
};

/** A meeting of a forum of four seats, with agenda, papers and final agenda to come. */
export const callMeeting = async (world: World, forum: string, startsAt: string): Promise<string> => {
  const meeting = `${forum}-${startsAt.slice(0, 10)}`;
  await world.command(`/forums/${forum}/bylaws`, {
    bylaws: { decision: { rule: 'simple-majority', base: 'present' } },
  });
  for (const id of SEATS) {
    await world.command(`/forums/${forum}/seats`, {
      id,
      sector: id.startsWith('gov') ? 'government' : 'civil-society',
    });
  }
  const endsAt = startsAt.replace(/T.*$/, 'T18:00:00');
  await world.command(`/forums/${forum}/meetings`, { id: meeting, startsAt, endsAt });
  return meeting;
};
