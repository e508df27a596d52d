import type { ForumState } from '../forum.state';
import { withWatchdogs } from '../meetings/watchdogs';
import type { BylawsEvent } from './bylaws.events';

const BYLAWS_EVENTS: Readonly<Record<BylawsEvent['type'], true>> = {
  BylawsAdopted: true,
  MandateDefined: true,
  FrequencyChanged: true,
  FrequencyBreached: true,
};

export const isBylawsEvent = <Event extends { readonly type: string }>(
  event: Event,
): event is Extract<Event, { readonly type: BylawsEvent['type'] }> => Object.hasOwn(BYLAWS_EVENTS, event.type);

/** What became of the forum's rules by an event; never throws. */
export const evolveBylaws = (forum: ForumState, { type, data }: BylawsEvent): ForumState => {
  switch (type) {
    case 'BylawsAdopted': {
      const { version, bylaws, occurredOn } = data;
      const watchedSince = forum.watchedSince ?? occurredOn;
      return withWatchdogs(forum, { ...forum, bylaws: { version, bylaws }, watchedSince }, occurredOn);
    }
    case 'MandateDefined':
      return { ...forum, mandates: { ...forum.mandates, [data.topic]: data.mandate } };
    case 'FrequencyChanged': {
      const { usual, whileDrafting, occurredOn } = data;
      if (forum.bylaws === null) return forum;
      const { version, bylaws } = forum.bylaws;
      const changed = { version, bylaws: { ...bylaws, frequency: { usual, whileDrafting } } };
      return withWatchdogs(forum, { ...forum, bylaws: changed }, occurredOn);
    }
    case 'FrequencyBreached': {
      const { rule, lastHeldOn } = data;
      return { ...forum, breaches: [...forum.breaches, { rule, lastHeldOn }] };
    }
    default:
      data satisfies never; // an event of a newer release says nothing to this one
      return forum;
  }
};
