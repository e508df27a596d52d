import { randomUUID } from 'node:crypto';

import type { CivilDateTime } from '@nap/calendar';
import { CommandBus, type CommandRefusal, type OrderRequest, StreamStates } from '@nap/commands';
import type { ForumState, KnownDecision, KnownMeeting } from '@nap/domain';
import { Clock } from '@nap/platform';
import { toLocal, zone } from '@nap/zones';
import type { INestApplicationContext } from '@nestjs/common';

import { CliError, EXIT } from '../exit';
import { giveOrder } from '../give-order';

/** A meeting as the log has it now, with the forum's wall clock. */
export type Seen = { readonly meeting: KnownMeeting; readonly forum: ForumState; readonly local: CivilDateTime };

/** The door between a keyboard and one meeting. */
export class Room {
  private readonly states: StreamStates;
  private readonly bus: CommandBus;
  private readonly clock: Clock;

  constructor(
    engine: INestApplicationContext,
    private readonly meetingId: string,
  ) {
    this.states = engine.get(StreamStates, { strict: false });
    this.bus = engine.get(CommandBus, { strict: false });
    this.clock = engine.get(Clock, { strict: false });
  }

  /** @throws CliError when there is no such meeting. */
  async look(): Promise<Seen> {
    const { state: meeting } = await this.states.loadMeeting(this.meetingId);
    if (meeting.status === 'none') {
      throw new CliError(
        EXIT.failed,
        `there is no meeting ${this.meetingId}: nap meeting list --forum … shows those there are`,
      );
    }
    const { state: forum } = await this.states.loadForum(meeting.forumId);
    return { meeting, forum, local: toLocal(zone(forum.zone), this.clock.now()) };
  }

  /** Undefined when there is no such motion in this forum. */
  async decision(decisionId: string, forumId: string): Promise<KnownDecision | undefined> {
    const { state } = await this.states.loadDecision(decisionId);
    return state.status === 'none' || state.forumId !== forumId ? undefined : state;
  }

  /** @returns why it was refused, or null when it is stored. */
  give(order: OrderRequest): Promise<CommandRefusal | null> {
    return giveOrder(this.bus, { id: randomUUID(), order });
  }

  toMeeting(command: Extract<OrderRequest, { stream: 'meeting' }>['command']): OrderRequest {
    return { stream: 'meeting', id: this.meetingId, command };
  }
}
