import { Injectable } from '@nestjs/common';

import { EventStore } from '@nap/event-store';
import { refuse } from '@nap/kernel';
import { PeopleStore } from '@nap/people';

import { CommandBus } from './command-bus';
import { commandIdFrom } from './command-id';
import type { Caller, CommandRefusal } from './request';

type ErasureRequest = {
  readonly id: string;
  readonly personId: string;
  readonly caller: Caller;
  readonly correlationId: string;
};

type Erasure =
  | {
      readonly ok: true;
      /** The forums whose log says now that the person was erased. */
      readonly forums: readonly string[];
      /** How many texts were erased now. */
      readonly documents: number;
    }
  | { readonly ok: false; readonly refusal: CommandRefusal };

/** Erases a person everywhere: the data first, so that an erasure cut short can be sent again and finds what is left. */
@Injectable()
export class PersonEraser {
  constructor(
    private readonly bus: CommandBus,
    private readonly people: PeopleStore,
    private readonly store: EventStore,
  ) {}

  async erase({ id, personId, caller, correlationId }: ErasureRequest): Promise<Erasure> {
    const permitted = caller.kind === 'operator' || (caller.kind === 'person' && caller.admin);
    if (!permitted) return { ok: false, ...refuse('not-permitted') };
    const existed = await this.people.erase(personId);
    const noted = await this.people.forumsOf(personId);
    const documents = await this.store.eraseDocuments(personId);
    if (!existed && noted.length === 0 && documents === 0) return { ok: false, ...refuse('person-not-found') };

    const told: string[] = [];
    for (const forumId of noted) {
      const answer = await this.bus.dispatch({
        id: commandIdFrom(id, forumId),
        order: { stream: 'forum', id: forumId, command: { type: 'ErasePerson', data: { personId } } },
        caller,
        correlationId,
        causationId: null,
      });
      if (answer.ok && answer.events.includes('PersonErased')) told.push(forumId);
    }
    return { ok: true, forums: told, documents };
  }
}
