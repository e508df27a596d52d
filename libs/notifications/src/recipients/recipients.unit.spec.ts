import type { Role } from '@nap/domain';

import { audience } from './audience';
import { type Holders, resolveRecipients } from './recipients';

const holding = (roles: Partial<Record<Role, readonly string[]>>, ...addressless: readonly string[]): Holders => ({
  of: (role) => roles[role] ?? [],
  isReachable: (personId) => !addressless.includes(personId),
});

const only = (...roles: readonly Role[]) => audience({ roles });

describe('who is written to', () => {
  it('is every holder of the role', () => {
    expect(resolveRecipients(only('chair'), holding({ chair: ['anna', 'ben'] }))).toEqual({
      recipients: [
        { personId: 'anna', roles: ['chair'], standsInFor: [] },
        { personId: 'ben', roles: ['chair'], standsInFor: [] },
      ],
      unreachable: [],
    });
  });

  it('is one person once, whatever roles they hold', () => {
    const { recipients } = resolveRecipients(
      only('poc', 'chair', 'secretary'),
      holding({ poc: ['anna'], chair: ['anna'], secretary: ['ben'] }),
    );
    expect(recipients).toEqual([
      { personId: 'anna', roles: ['poc', 'chair'], standsInFor: [] },
      { personId: 'ben', roles: ['secretary'], standsInFor: [] },
    ]);
  });

  it.each<[Role, Partial<Record<Role, readonly string[]>>, string]>([
    ['chair', { 'co-chair': ['ben'], secretary: ['carl'] }, 'ben'],
    ['chair', { secretary: ['carl'], poc: ['dora'] }, 'carl'],
    ['chair', { poc: ['dora'] }, 'dora'],
    ['secretary', { chair: ['anna'], poc: ['dora'] }, 'dora'],
    ['poc', { chair: ['anna'], secretary: ['carl'] }, 'anna'],
    ['lead-agency', { 'co-chair': ['ben'], poc: ['dora'] }, 'ben'],
  ])('a vacant %s falls to the next of %j', (role, holders, expected) => {
    expect(resolveRecipients(only(role), holding(holders))).toEqual({
      recipients: [{ personId: expected, roles: [], standsInFor: [role] }],
      unreachable: [{ role, personId: null }],
    });
  });

  it('falls to the next also from a holder without an address, who shows as unreachable', () => {
    expect(resolveRecipients(only('chair'), holding({ chair: ['anna'], 'co-chair': ['ben'] }, 'anna'))).toEqual({
      recipients: [{ personId: 'ben', roles: [], standsInFor: ['chair'] }],
      unreachable: [{ role: 'chair', personId: 'anna' }],
    });
  });

  it('does not fall to the next while one holder can be reached', () => {
    const { recipients, unreachable } = resolveRecipients(
      only('chair'),
      holding({ chair: ['anna', 'ben'], 'co-chair': ['carl'] }, 'anna'),
    );
    expect(recipients.map(({ personId }) => personId)).toEqual(['ben']);
    expect(unreachable).toEqual([{ role: 'chair', personId: 'anna' }]);
  });

  it('is one letter for an own role and one that the person steps in for', () => {
    const { recipients } = resolveRecipients(only('chair', 'co-chair'), holding({ 'co-chair': ['ben'] }));
    expect(recipients).toEqual([{ personId: 'ben', roles: ['co-chair'], standsInFor: ['chair'] }]);
  });

  it('is nobody where nobody can be reached', () => {
    expect(resolveRecipients(only('chair', 'poc'), holding({})).recipients).toEqual([]);
  });

  it('leaves out who hears of it by another letter, as themselves or stepping in', () => {
    const others = audience({ roles: ['co-chair', 'secretary'], butNot: ['chair'] });
    expect(
      resolveRecipients(others, holding({ 'co-chair': ['ben'], secretary: ['carl'] })).recipients.map(
        ({ personId }) => personId,
      ),
    ).toEqual(['carl']);
  });

  it('is all of a circle, in which nobody stands in for anybody', () => {
    const invited = audience({ circle: ['member', 'chair', 'co-chair', 'observer'] });
    const holders = holding({ member: ['anna', 'ben', 'carl'], chair: ['anna'] }, 'carl');
    expect(resolveRecipients(invited, holders)).toEqual({
      recipients: [
        { personId: 'anna', roles: ['member', 'chair'], standsInFor: [] },
        { personId: 'ben', roles: ['member'], standsInFor: [] },
      ],
      unreachable: [{ role: 'member', personId: 'carl' }],
    });
  });

  it('is who is named in person, also beside a role; who cannot be reached shows', () => {
    const owner = audience({ roles: ['secretary'], persons: ['anna', 'ben', 'carl'] });
    expect(resolveRecipients(owner, holding({ secretary: ['ben'] }, 'carl'))).toEqual({
      recipients: [
        { personId: 'ben', roles: ['secretary'], standsInFor: [] },
        { personId: 'anna', roles: [], standsInFor: [] },
      ],
      unreachable: [{ role: null, personId: 'carl' }],
    });
  });
});
