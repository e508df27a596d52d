import { Injectable } from '@nestjs/common';

import { type Refused, refuse } from '@nap/kernel';
import { PeopleStore } from '@nap/people';

import type { OrderRequest } from './request';

const NAMES: ReadonlySet<string> = new Set(['personId', 'ownerId', 'presidedBy']);

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

  async refusalOf({ command }: OrderRequest, forumId: string): Promise<Refused<'person-not-found'> | null> {
    if (command.type === 'ErasePerson') return null;
    for (const { personId, pointer } of namedIn(command.data)) {
      if (!(await this.people.noteForum(personId, forumId))) return refuse('person-not-found', pointer);
    }
    return null;
  }
}
