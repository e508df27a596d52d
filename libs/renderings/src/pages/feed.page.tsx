import type { CivilDateTime } from '@nap/calendar';
import { isEventType } from '@nap/contracts';
import type { Zone } from '@nap/zones';
import type { ReactElement } from 'react';

import { pathOf } from './addresses';
import { Page } from './frame/layout';
import { Moment, useWords } from './frame/reading';
import { Select } from './frame/select';
import { Table } from './frame/table';

/** What everybody may know of an event, and where it stands for ever. */
export type EventPlace = { readonly cursor: string; readonly position: number };

/** What a reader who may see the event is told of it. */
export type EventFacts = {
  readonly type: string;
  readonly streamId: string;
  readonly forum: { readonly forumId: string; readonly name: string; readonly zone: Zone };
  /** Both on the forum's wall clock: when it was so, and when the engine wrote it down. */
  readonly occurredAt: CivilDateTime;
  readonly recordedAt: CivilDateTime;
};

/** An event of the feed; without facts where its reader may not see them. */
export type FeedLine = EventPlace & { readonly facts: EventFacts | null };

export type FeedFilterShown = {
  readonly forum: string | null;
  readonly cycle: string | null;
  readonly type: string | null;
  readonly day: string | null;
};

export type FeedShown = {
  /** The newest first. */
  readonly events: readonly FeedLine[];
  readonly filter: FeedFilterShown;
  /** Cursors of the pages beside this one; null where there is none. */
  readonly older: string | null;
  readonly newer: string | null;
  readonly types: readonly string[];
  readonly forums: readonly { readonly forumId: string; readonly name: string }[];
};

const addressOf = (filter: FeedFilterShown, place: { readonly before?: string; readonly after?: string }): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, ...place })) if (value !== null) query.set(name, value);
  return query.size === 0 ? pathOf.feed : `${pathOf.feed}?${query.toString()}`;
};

const Filters = ({ filter, types, forums }: FeedShown): ReactElement => {
  const w = useWords();
  return (
    <form action={pathOf.feed} aria-label={w('deadline.filters')} className="nap-filters" method="get">
      <Select
        choices={forums.map(({ forumId, name }) => ({ value: forumId, text: name }))}
        chosen={filter.forum}
        label={w('deadline.forum')}
        name="forum"
      />
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="cycle">
          {w('feed.cycle')}
        </label>
        <input
          className="govuk-input govuk-input--width-10"
          defaultValue={filter.cycle ?? ''}
          id="cycle"
          maxLength={100}
          name="cycle"
          spellCheck={false}
          type="text"
        />
      </div>
      <Select
        choices={types.map((type) => ({ value: type, text: type }))}
        chosen={filter.type}
        label={w('feed.type')}
        name="type"
      />
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="day">
          {w('feed.day')}
        </label>
        <input
          className="govuk-input govuk-input--width-10"
          defaultValue={filter.day ?? ''}
          id="day"
          maxLength={10}
          name="day"
          spellCheck={false}
          type="text"
        />
      </div>
      <button className="govuk-button" type="submit">
        {w('deadline.show')}
      </button>
    </form>
  );
};

/** What the type of an event says; a type of another release says its name only. */
export const Meaning = ({ type }: Pick<EventFacts, 'type'>): ReactElement => {
  const w = useWords();
  return <span className="nap-aside">{isEventType(type) ? w(`event.says.${type}`) : type}</span>;
};

const What = ({ facts }: Pick<FeedLine, 'facts'>): ReactElement => {
  const w = useWords();
  if (facts === null) return <span className="nap-aside">{w('feed.withheld')}</span>;
  return (
    <>
      <code>{facts.type}</code>
      <br />
      <Meaning type={facts.type} />
    </>
  );
};

const rowOf = ({ cursor, position, facts }: FeedLine) => ({
  key: cursor,
  cells: [
    <a className="govuk-link" href={pathOf.event(cursor)} key="place">
      {position}
    </a>,
    <What facts={facts} key="what" />,
    facts === null ? '–' : <Moment at={facts.occurredAt} key="occurred" zone={facts.forum.zone} />,
    facts === null ? (
      '–'
    ) : (
      <span className="nap-where" key="where">
        <a className="govuk-link" dir="auto" href={pathOf.forum(facts.forum.forumId)}>
          {facts.forum.name}
        </a>
        <br />
        <span className="nap-aside">{facts.streamId}</span>
      </span>
    ),
  ],
});

const Neighbours = ({ filter, older, newer }: Pick<FeedShown, 'filter' | 'older' | 'newer'>): ReactElement | null => {
  const w = useWords();
  if (older === null && newer === null) return null;
  return (
    <nav aria-label={w('feed.pages')} className="nap-neighbours">
      {newer === null ? null : (
        <a className="govuk-link" href={addressOf(filter, { after: newer })} rel="prev">
          {w('feed.newer')}
        </a>
      )}
      {older === null ? null : (
        <a className="govuk-link" href={addressOf(filter, { before: older })} rel="next">
          {w('feed.older')}
        </a>
      )}
    </nav>
  );
};

/** Everything that happened, the newest first, each with the place it keeps for ever. */
export const FeedPage = (shown: FeedShown): ReactElement => {
  const w = useWords();
  const { events } = shown;
  const columns = [w('history.place'), w('history.what'), w('deadline.when'), w('feed.where')];
  return (
    <Page title={w('frame.feed')}>
      <p className="govuk-body-l">{w('feed.lead')}</p>
      <Filters {...shown} />
      {events.length === 0 ? (
        <p className="govuk-body">{w('feed.none')}</p>
      ) : (
        <Table caption={w('feed.caption')} columns={columns} rows={events.map(rowOf)} />
      )}
      <Neighbours {...shown} />
      <p className="govuk-body nap-aside">{w('feed.note')}</p>
    </Page>
  );
};
