import type { Role } from '@nap/domain';

import type { Audience } from './audience';

/** Who steps in for a role in which nobody can be reached: the next one here, and after the last the first. */
export const LADDER: readonly Role[] = ['chair', 'co-chair', 'secretary', 'poc'];

/** Who holds a role, and who of them can be written to. */
export type Holders = {
  readonly of: (role: Role) => readonly string[];
  readonly isReachable: (personId: string) => boolean;
};

export type Recipient = {
  readonly personId: string;
  /**
   * Roles the person holds, and roles of others for which the person steps in; one letter for all of them. None of both
   * for who is named in person.
   */
  readonly roles: readonly Role[];
  readonly standsInFor: readonly Role[];
};

/** `personId` is null where nobody holds the role, `role` where the person was named in person. */
export type Unreachable =
  { readonly role: Role; readonly personId: string | null } | { readonly role: null; readonly personId: string };

export type Resolved = { readonly recipients: readonly Recipient[]; readonly unreachable: readonly Unreachable[] };

const stepsIn = (role: Role): readonly Role[] => {
  const place = LADDER.indexOf(role);
  return [...LADDER.slice(place + 1), ...LADDER.slice(0, Math.max(0, place))];
};

const reachable = (role: Role, { of, isReachable }: Holders): readonly string[] => of(role).filter(isReachable);

/** `as` is null for who is named in person. */
type Addressed = { readonly personId: string; readonly as: Role | null; readonly standsIn: boolean };

const addressedFor = (role: Role, holders: Holders): readonly Addressed[] => {
  const own = reachable(role, holders);
  if (own.length > 0) return own.map((personId) => ({ personId, as: role, standsIn: false }));
  const next = stepsIn(role).find((candidate) => reachable(candidate, holders).length > 0);
  return next === undefined ? [] : reachable(next, holders).map((personId) => ({ personId, as: role, standsIn: true }));
};

const unreachableIn = (role: Role, { of, isReachable }: Holders): readonly Unreachable[] => {
  const holders = of(role);
  if (holders.length === 0) return [{ role, personId: null }];
  return holders.filter((personId) => !isReachable(personId)).map((personId) => ({ role, personId }));
};

const rolesIn = (letters: readonly Addressed[], standsIn: boolean): readonly Role[] => [
  ...new Set(letters.filter((letter) => letter.standsIn === standsIn).flatMap(({ as }) => as ?? [])),
];

/** Who is written to, each person once, and in which roles nobody could be. */
export const resolveRecipients = ({ roles, circle, persons, butNot }: Audience, holders: Holders): Resolved => {
  const excluded = new Set(butNot.flatMap((role) => addressedFor(role, holders)).map(({ personId }) => personId));
  const addressed: readonly Addressed[] = [
    ...roles.flatMap((role) => addressedFor(role, holders)),
    ...circle.flatMap((as) => reachable(as, holders).map((personId) => ({ personId, as, standsIn: false }))),
    ...persons.filter(holders.isReachable).map((personId) => ({ personId, as: null, standsIn: false })),
  ].filter(({ personId }) => !excluded.has(personId));
  const people = [...new Set(addressed.map(({ personId }) => personId))];
  return {
    recipients: people.map((personId) => {
      const letters = addressed.filter((item) => item.personId === personId);
      return { personId, roles: rolesIn(letters, false), standsInFor: rolesIn(letters, true) };
    }),
    unreachable: [
      ...roles.flatMap((role) => unreachableIn(role, holders)),
      ...circle.flatMap((role) => unreachableIn(role, holders).filter(({ personId }) => personId !== null)),
      ...persons
        .filter((personId) => !holders.isReachable(personId))
        .map((personId): Unreachable => ({ role: null, personId })),
    ],
  };
};
