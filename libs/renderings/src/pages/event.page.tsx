import type { ReactElement } from 'react';

import { pathOf } from './addresses';
import { type EventFacts, type EventPlace, type FeedLine, Meaning } from './feed.page';
import { Page } from './frame/layout';
import { Moment, useWords } from './frame/reading';
import { SummaryList, type SummaryRow } from './frame/summary-list';

export type EventShown = {
  readonly event: FeedLine;
  readonly hash: string;
  readonly chain: string;
  /** The event as programs get it. */
  readonly json: string;
  /** Where programs get it. */
  readonly dataAddress: string;
  readonly before: EventPlace | null;
  readonly after: EventPlace | null;
  /** The event of the same forum before this one; null for its first and where the forum is not told. */
  readonly beforeInForum: EventPlace | null;
};

const Place = ({ place, text }: { readonly place: EventPlace; readonly text: string }): ReactElement => (
  <a className="govuk-link" href={pathOf.event(place.cursor)}>
    {text}
  </a>
);

const Neighbours = ({ before, after }: Pick<EventShown, 'before' | 'after'>): ReactElement => {
  const w = useWords();
  return (
    <nav aria-label={w('feed.pages')} className="nap-neighbours">
      {before === null ? null : <Place place={before} text={w('event.before', { position: before.position })} />}
      {after === null ? null : <Place place={after} text={w('event.after', { position: after.position })} />}
      <a className="govuk-link" href={pathOf.feed}>
        {w('event.all')}
      </a>
    </nav>
  );
};

const useFacts = (): ((facts: EventFacts) => readonly SummaryRow[]) => {
  const w = useWords();
  return (facts) => [
    { label: w('event.meaning'), value: <Meaning type={facts.type} /> },
    {
      label: w('deadline.forum'),
      value: (
        <a className="govuk-link" dir="auto" href={pathOf.forum(facts.forum.forumId)}>
          {facts.forum.name}
        </a>
      ),
    },
    { label: w('event.stream'), value: facts.streamId },
    { label: w('event.occurred'), value: <Moment at={facts.occurredAt} zone={facts.forum.zone} /> },
    { label: w('event.recorded'), value: <Moment at={facts.recordedAt} zone={facts.forum.zone} /> },
  ];
};

/** One event for good: what it says, where it stands, and what proves that it was never changed. */
export const EventPage = (shown: EventShown): ReactElement => {
  const w = useWords();
  const factsOf = useFacts();
  const { event, hash, chain, json, dataAddress, beforeInForum } = shown;
  const { facts, position } = event;
  return (
    <Page caption={w('event.place', { position })} title={facts === null ? w('feed.withheld') : facts.type}>
      {facts === null ? <p className="govuk-body">{w('event.withheld')}</p> : null}
      <SummaryList
        rows={[
          ...(facts === null ? [] : factsOf(facts)),
          ...(beforeInForum === null
            ? []
            : [
                {
                  label: w('event.beforeInForum'),
                  value: <Place place={beforeInForum} text={String(beforeInForum.position)} />,
                },
              ]),
          { label: w('event.hash'), value: <code>{hash}</code> },
          { label: w('event.chain'), value: <code>{chain}</code> },
        ]}
      />
      <p className="govuk-body nap-aside">{w('event.proof')}</p>
      <h2 className="govuk-heading-m" id="json">
        {w('event.json')}
      </h2>
      <pre aria-labelledby="json" className="nap-json" role="region" tabIndex={0}>
        <code>{json}</code>
      </pre>
      <p className="govuk-body">
        <a className="govuk-link" href={dataAddress}>
          {w('event.data')}
        </a>
      </p>
      <Neighbours {...shown} />
    </Page>
  );
};
