import { useZoneRules } from '@nap/zones';

import type { Terminal } from './terminal';

/**
 * Takes the operator's time-zone rules into use, for every command alike.
 * @throws CliError when they cannot be read or make no sense.
 */
export const takeZoneRules = async ({ env }: Pick<Terminal, 'env'>): Promise<void> => {
  const isGiven = Boolean(env['ZONE_RULES'] ?? env['ZONE_RULES_FILE']);
  useZoneRules(isGiven ? (await import('./settings')).zoneRulesOf({ env }) : {});
};
