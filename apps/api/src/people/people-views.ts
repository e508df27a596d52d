import { type KeyHolder, PeopleStore } from '@nap/people';
import { Injectable } from '@nestjs/common';

/** A person as the reader may know one. */
export type PersonView = {
  /** Null where the reader may not know it, or the person was erased. */
  readonly name: string | null;
  /** For the forum's own people only. */
  readonly personId?: string;
};

/** A person by an id of the log. */
export type Naming = (personId: string) => PersonView;

/** Who asks, and whether the forum counts the reader among its own. */
export type Seer = { readonly reader: KeyHolder | null; readonly isInsider: boolean };

/** Turns the ids that the log holds into people as a reader may know them. */
@Injectable()
export class PeopleViews {
  constructor(private readonly people: PeopleStore) {}

  /** @param ids may repeat. @returns the view of each of them; an id of nobody has no name. */
  async of(ids: readonly string[], { reader, isInsider }: Seer): Promise<Naming> {
    const found = await this.people.findMany([...new Set(ids)]);
    const known = new Map(found.map((person) => [person.id, person]));
    return (id) => {
      const person = known.get(id);
      if (person === undefined) return { name: null };
      const isOwn = reader?.personId === id;
      const showsName = person.published || isOwn || reader?.admin === true;
      return { name: showsName ? person.name : null, ...(isInsider || isOwn ? { personId: id } : {}) };
    };
  }
}
