import type { FeedEvent } from '@nap/event-store';
import type { KeyHolder } from '@nap/people';
import { Injectable, Logger } from '@nestjs/common';
import type { Response } from 'express';

import { Admission } from './admission';
import { cursorAt } from './cursor';
import { leavingOf } from './departure';
import { Disclosure } from './disclosure';
import type { FeedPlace } from './feed-places';
import { FeedTail } from './feed-tail';
import { FeedWatch } from './feed-watch';
import type { FeedFilter } from './feed.query';
import { sendInTime } from './paced-response';

/** How streams are kept in bounds, in milliseconds where they are times. */
export class StreamLimits {
  constructor(
    /** One address may hold so many streams at once. */
    readonly perAddress = 250,
    /** A quiet stream says so often that it is alive. */
    readonly heartbeat = 15_000,
    /** A reader who takes nothing for so long is cut off, and resumes by the last id. */
    readonly stall = 10_000,
    /** When a reader with a key has to show it again: it may have been revoked. */
    readonly keyed = 600_000,
  ) {}
}

const RETRY_MS = 2_000;
const AFTER_FAILURE_MS = 1_000;

export type StreamReader = {
  readonly holder: KeyHolder | null;
  readonly address: string;
  readonly place: FeedPlace;
  readonly filter: FeedFilter;
};

const fits = ({ types, forumId, streamId }: FeedFilter, event: FeedEvent): boolean =>
  (types === undefined || types.includes(event.type)) &&
  (forumId === undefined || forumId === event.forumId) &&
  (streamId === undefined || streamId === event.streamId);

/** The feed as server-sent events: each reader at a pace of its own, one read of the log for all. */
@Injectable()
export class FeedStreams {
  private readonly log = new Logger('FeedStreams');
  private readonly admission: Admission;

  constructor(
    private readonly tail: FeedTail,
    private readonly watch: FeedWatch,
    private readonly disclosure: Disclosure,
    private readonly limits: StreamLimits,
  ) {
    this.admission = new Admission(limits.perAddress);
  }

  /** Resolves when the stream is over. @throws ApiProblem `too-many-streams` before anything was sent. */
  async serve(reader: StreamReader, response: Response): Promise<void> {
    this.admission.admit(reader.address, response);
    response.status(200);
    response.type('text/event-stream');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Accel-Buffering', 'no');
    response.setHeader('Feed-Id', reader.place.feedId);
    response.write(`retry: ${String(RETRY_MS)}\n\n`);
    await this.follow(reader, response, leavingOf(response));
    response.end();
  }

  private async follow(reader: StreamReader, response: Response, left: AbortSignal): Promise<void> {
    const { feedId } = reader.place;
    const until = reader.holder === null ? Infinity : performance.now() + this.limits.keyed;
    let [position, quietSince] = [reader.place.position, performance.now()];
    while (!left.aborted && !this.watch.hasEnded && performance.now() < until) {
      try {
        const { text, end } = await this.textAfter(position, reader);
        const isQuiet = performance.now() - quietSince >= this.limits.heartbeat;
        // An id without data moves the reader's cursor past what a filter left out.
        const sent = text === '' && isQuiet ? `:\nid: ${cursorAt(feedId, end)}\n\n` : text;
        if (sent !== '') {
          await sendInTime(sent, { response, left, stall: this.limits.stall });
          quietSince = performance.now();
        }
        if (end === position) await this.rest(position, quietSince, left);
        position = end;
      } catch (error) {
        this.log.warn(
          `a stream waits at ${String(position)}: ${error instanceof Error ? error.message : String(error)}`,
        );
        await this.watch.beyond(Infinity, AFTER_FAILURE_MS, left);
      }
    }
  }

  /** Waits for the next event, or for the time of the next heartbeat. */
  private rest(position: number, quietSince: number, left: AbortSignal): Promise<void> {
    return this.watch.beyond(position, quietSince + this.limits.heartbeat - performance.now(), left);
  }

  private async textAfter(
    position: number,
    { place, filter, holder }: StreamReader,
  ): Promise<{ readonly text: string; readonly end: number }> {
    const frames = await this.tail.after(position, place.feedId);
    const fitting = frames.filter(({ event }) => fits(filter, event));
    const shown = await this.disclosure.shownTo(
      holder,
      fitting.map(({ event }) => event),
    );
    const texts = fitting.map((frame, index) => {
      if (shown[index] === true) return frame.shown;
      return filter.types === undefined ? frame.withheld : ''; // a stub there would tell the type
    });
    return { text: texts.join(''), end: frames.at(-1)?.event.feedPosition ?? position };
  }
}
