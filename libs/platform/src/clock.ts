import { readFileSync } from 'node:fs';

import { type Instant, epochMilliseconds, instantOf } from '@nap/calendar';

/**
 * Business time, and its constant distance to Temporal's time. In production both are the wall clock;
 * a rehearsal plays the years of a cycle in seconds.
 */
export abstract class Clock {
  abstract now(): Instant;
  /** What Temporal's clock shows at a business instant. */
  abstract toTemporal(business: Instant): Instant;
  /** What business time it is when Temporal's clock shows this. */
  abstract toBusiness(temporal: Instant): Instant;
}

export class SystemClock extends Clock {
  now(): Instant {
    return instantOf(Date.now());
  }
  toTemporal(business: Instant): Instant {
    return business;
  }
  toBusiness(temporal: Instant): Instant {
    return temporal;
  }
}

/** Business time runs a fixed distance from the wall clock; the distance is read from a file at every call. */
export class OffsetFileClock extends Clock {
  constructor(private readonly path: string) {
    super();
  }
  now(): Instant {
    return instantOf(Date.now() + this.offset());
  }
  toTemporal(business: Instant): Instant {
    return instantOf(epochMilliseconds(business) - this.offset());
  }
  toBusiness(temporal: Instant): Instant {
    return instantOf(epochMilliseconds(temporal) + this.offset());
  }
  private offset(): number {
    return Number(readFileSync(this.path, 'utf8').trim());
  }
}

/** A clock that a conductor sets by hand: `now` stands still between two hops. */
export class ConductedClock extends Clock {
  private business: Instant;
  private readonly distance: number;

  /** @param start the business instant that Temporal's clock shows as `temporalStart`. */
  constructor(start: Instant, temporalStart: Instant) {
    super();
    this.business = start;
    this.distance = epochMilliseconds(start) - epochMilliseconds(temporalStart);
  }
  now(): Instant {
    return this.business;
  }
  set(business: Instant): void {
    this.business = business;
  }
  toTemporal(business: Instant): Instant {
    return instantOf(epochMilliseconds(business) - this.distance);
  }
  toBusiness(temporal: Instant): Instant {
    return instantOf(epochMilliseconds(temporal) + this.distance);
  }
}
