import { describeFieldIssue, parseProfile } from '@nap/contracts';
import type { RuleProfile } from '@nap/domain';

import { wrongUsage } from './exit';
import { readJsonFile } from './json-file';

/** @throws CliError naming the file, and the JSON pointer of every field of it that is wrong. */
export const readProfileFile = (path: string): RuleProfile => {
  const parsed = parseProfile(readJsonFile(path));
  if ('profile' in parsed) return parsed.profile;
  const lines = parsed.issues.map((issue) => `  ${issue.pointer || '/'} ${describeFieldIssue(issue, 'en')}`);
  throw wrongUsage(`${path} is no rule profile:\n${lines.join('\n')}`);
};
