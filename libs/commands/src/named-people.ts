import { Injectable } from '@nestjs/common';

import { type Refused, refuse } from '@nap/kernel';
import { PeopleStore } from '@nap/people';

import type { OrderRequest } from './request';

const NAMES: ReadonlySet<string> = new Set(['personId', 'ownerId', 'presidedBy']);

type Unknown = Refused<'person-not-found'> | null;

type Named = { readonly personId: string; readonly pointer: string };

const namedIn = (value: unknown, pointer = ''): readonly Named[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]: readonly [string, unknown]) => {
    const place = `${pointer}/${field}`;
    return NAMES.has(field) && typeof inner === 'string'
      ? [{ personId: inner, pointer: place }]
      : namedIn(inner, place);
  });
};

/** Whom a command names: they exist, and their forum is noted first, so that an erasure reaches it. */
@Injectable()
export class NamedPeople {
  constructor(private readonly people: PeopleStore) {}

  refusalOf(order: OrderRequest, forumId: string): Promise<Unknown> {
    return firstUnknown(order, (personId) => this.people.noteForum(personId, forumId));
  }

  /** The same without a note, for an order that is not carried out. */
  unknownIn(order: OrderRequest): Promise<Unknown> {
    return firstUnknown(order, async (personId) => (await this.people.find(personId)) !== undefined);
  }
}

const firstUnknown = async (
  { command }: OrderRequest,
  isKnown: (personId: string) => Promise<boolean>,
): Promise<Unknown> => {
  if (command.type === 'ErasePerson') return null;
  for (const { personId, pointer } of namedIn(command.data)) {
    if (!(await isKnown(personId))) return refuse('person-not-found', pointer);
  }
  return null;
};
