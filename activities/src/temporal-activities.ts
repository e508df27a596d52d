import { Injectable, SetMetadata, applyDecorators } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';

import { ACTIVITY_NAMES, type Activities } from '@nap/workflow-api';

const ACTIVITIES = 'temporal activities';

/** Offers a provider's function-valued properties to workflows under their own names. They are called unbound: use arrow functions. */
export const TemporalActivities = (): ClassDecorator => applyDecorators(Injectable(), SetMetadata(ACTIVITIES, true));

/** Finds every provider marked with `@TemporalActivities()`. */
@Injectable()
export class ActivityCollector {
  constructor(private readonly discovery: DiscoveryService) {}

  /** @throws when a workflow's activity has no provider, or more than one. */
  collect(): Activities {
    const found = this.discovery
      .getProviders()
      .filter(({ metatype }) => typeof metatype === 'function' && Reflect.hasMetadata(ACTIVITIES, metatype))
      .flatMap(({ instance }) => Object.entries(instance as object))
      .filter(([, property]) => typeof property === 'function');
    const names = found.map(([name]) => name);
    const missing = ACTIVITY_NAMES.filter((name) => !names.includes(name));
    const doubled = names.filter((name, index) => names.indexOf(name) !== index);
    if (missing.length > 0) throw new Error(`no provider offers ${missing.join(', ')}: mark it @TemporalActivities()`);
    if (doubled.length > 0) throw new Error(`more than one provider offers ${doubled.join(', ')}: rename one of them`);
    return Object.fromEntries(found) as Activities;
  }
}
