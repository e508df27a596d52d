import { readFileSync } from 'node:fs';

import { KAFKA_VERSION, firstDifference, lockFile } from './kafka-jars.cjs';

const locked = readFileSync(lockFile, 'utf8');

test('the lock file names the broker of pom.xml and its clients, each with a hash', () => {
  for (const line of locked.trim().split('\n')) expect(line).toMatch(/^[0-9a-f]{64} {2}\S+\.jar$/);
  expect(locked).toContain(`kafka_2.13-${KAFKA_VERSION}.jar`);
  expect(locked).toContain(`kafka-clients-${KAFKA_VERSION}.jar`);
});

test('a jar that is changed, added or missing is found', () => {
  const [first = '', ...rest] = locked.trim().split('\n');
  expect(firstDifference(locked, locked)).toBeUndefined();
  expect(firstDifference(locked.replace(first.slice(0, 4), '0000'), locked)).toContain('0000');
  expect(firstDifference(`${locked}${'0'.repeat(64)}  more.jar\n`, locked)).toContain('more.jar');
  expect(firstDifference(`${rest.join('\n')}\n`, locked)).toBe(first);
});
