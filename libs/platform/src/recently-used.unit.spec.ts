import { RecentlyUsed } from './recently-used';

describe('a map of what was used recently', () => {
  it('lets go what was set longest ago, and keeps what was set anew', () => {
    const kept = new RecentlyUsed<string, number>(2);
    kept.set('a', 1);
    kept.set('b', 2);
    kept.set('a', 3);
    kept.set('c', 4);
    expect(['a', 'b', 'c'].map((key) => kept.get(key))).toEqual([3, undefined, 4]);
  });
});
