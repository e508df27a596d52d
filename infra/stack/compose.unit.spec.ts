import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { parse } from 'yaml';

import wheels from '../temporal/wheels.json';
import { root } from './dirs.cjs';
import { KAFKA_VERSION } from './kafka-jars.cjs';
import { PORTS } from './ports.cjs';
import { SEARCH_ATTRIBUTES } from './temporal.cjs';

const file = path.join(root, 'docker-compose.yml');
const compose = readFileSync(file, 'utf8');

describe('docker-compose.yml gives the servers of npm start', () => {
  test('in the same versions', () => {
    expect(compose).toContain('image: postgres:18.');
    expect(compose).toContain(`image: apache/kafka:${KAFKA_VERSION}`);
    expect(compose).toContain(`image: temporalio/temporal:${wheels.version}`);
  });

  test('on the same ports, for this machine only', () => {
    const { postgres, kafka, temporal, temporalPage, smtp, mailPage } = PORTS;
    for (const { variable, port } of [postgres, kafka, temporal, temporalPage, smtp, mailPage]) {
      expect(compose).toContain(`'127.0.0.1:\${${variable}:-${String(port)}}:`);
    }
  });

  test('names the variables that point the apps at them', () => {
    for (const name of ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'KAFKA_BROKERS', 'SMTP_URL']) {
      expect(compose).toMatch(new RegExp(`^# {3}${name}=`, 'm'));
    }
  });

  test('with the search attributes of the workflows', () => {
    for (const [name, type] of Object.entries(SEARCH_ATTRIBUTES)) {
      expect(compose).toContain(`--search-attribute=${name}=${type}`);
    }
  });

  test('each with a health check and a volume of its own', () => {
    const { services } = parse(compose, { merge: true }) as {
      readonly services: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    };
    const servers = Object.entries(services).filter(([, service]) => service['build'] === undefined);
    expect(servers.map(([name]) => name)).toEqual(['postgres', 'kafka', 'temporal', 'mail']);
    for (const [name, service] of servers) {
      expect(service['healthcheck']).toBeDefined();
      expect(service['volumes']).toEqual([expect.stringMatching(`^${name}:/`)]);
    }
  });

  test('is what docker compose accepts, where that is found', () => {
    const found = spawnSync('docker', ['compose', 'version']).status === 0;
    const checked = found
      ? spawnSync('docker', ['compose', '-f', file, 'config', '--quiet'], {
          env: { ...process.env, POSTGRES_PASSWORD: 'nap' },
        }).status
      : 0;
    expect(checked).toBe(0);
  });
});
