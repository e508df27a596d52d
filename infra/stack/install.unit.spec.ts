import { assertNode, firstStale } from './install.cjs';

const lock = (packages: Record<string, { version?: string; integrity?: string; optional?: boolean }>) => ({ packages });
const WANTED = lock({ '': {}, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } });

describe('which package makes an installation stale', () => {
  test('all of them when nothing is installed', () => {
    expect(firstStale(WANTED, undefined)).toBe('node_modules');
  });

  test('none when npm noted the same packages', () => {
    expect(firstStale(WANTED, lock({ 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } }))).toBeUndefined();
  });

  test('one of another version, of other content, or missing', () => {
    const others = [
      { version: '1.0.1', integrity: 'sha512-a' },
      { version: '1.0.0', integrity: 'sha512-b' },
    ];
    for (const other of others) expect(firstStale(WANTED, lock({ 'node_modules/a': other }))).toBe('node_modules/a');
    expect(firstStale(WANTED, lock({}))).toBe('node_modules/a');
  });

  test('not one of another platform, which npm leaves out', () => {
    const wanted = lock({ 'node_modules/b': { version: '2.0.0', optional: true } });
    expect(firstStale(wanted, lock({}))).toBeUndefined();
    expect(firstStale(wanted, lock({ 'node_modules/b': { version: '1.0.0' } }))).toBe('node_modules/b');
  });
});

test('a Node that is too old is named with the one needed', () => {
  expect(() => assertNode('v20.18.3', '>=20.19')).toThrow('Node v20.18.3 is too old');
  for (const version of ['v20.19.0', 'v22.0.0', 'v24.11.1']) expect(() => assertNode(version, '>=20.19')).not.toThrow();
});
