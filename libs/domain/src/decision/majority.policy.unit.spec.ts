import type { VotingRule } from '../forum/bylaws/bylaws';
import { baseOf, neededUnder, qualifiedMajority, simpleMajority } from './majority.policy';

const TWO_THIRDS = { of: 2, in: 3 };
const THREE_FIFTHS = { of: 3, in: 5 };

describe('a simple majority', () => {
  it.each([
    [0, 1],
    [1, 1],
    [2, 2],
    [3, 2],
    [9, 5],
    [10, 6],
    [20, 11],
    [26, 14],
    [34, 18],
  ])('of %i is %i', (base, needed) => {
    expect(simpleMajority(base)).toBe(needed);
  });
});

describe('a qualified majority', () => {
  it.each([
    [0, 1, 1],
    [1, 1, 1],
    [3, 2, 2],
    [4, 3, 3],
    [5, 4, 3],
    [10, 7, 6],
    [20, 14, 12],
    [26, 18, 16],
    [34, 23, 21],
  ])('of %i is %i by two thirds and %i by three fifths, rounded up', (base, twoThirds, threeFifths) => {
    expect(qualifiedMajority(base, TWO_THIRDS)).toBe(twoThirds);
    expect(qualifiedMajority(base, THREE_FIFTHS)).toBe(threeFifths);
  });
});

describe('the base', () => {
  const weighed = { ballots: { yes: 6, no: 3, abstain: 2 }, present: 14, active: 20 };
  it.each([
    ['present', 14],
    ['cast', 9],
    ['active', 20],
  ] as const)('%s is %i: an abstention is no vote cast', (base, number) => {
    expect(baseOf(base, weighed)).toBe(number);
  });

  it.each<[string, VotingRule, number]>([
    ['a simple majority of those present', { rule: 'simple-majority', base: 'present' }, 8],
    ['a simple majority of the votes cast', { rule: 'simple-majority', base: 'cast' }, 5],
    ['two thirds of those present', { rule: 'qualified-majority', base: 'present', share: TWO_THIRDS }, 10],
    ['two thirds of the votes cast', { rule: 'qualified-majority', base: 'cast', share: TWO_THIRDS }, 6],
    ['two thirds of the active seats', { rule: 'qualified-majority', base: 'active', share: TWO_THIRDS }, 14],
    ['three fifths of those present', { rule: 'qualified-majority', base: 'present', share: THREE_FIFTHS }, 9],
    ['three fifths of the active seats', { rule: 'qualified-majority', base: 'active', share: THREE_FIFTHS }, 12],
  ])('%s', (_, rule, needed) => {
    expect(neededUnder(rule, weighed)).toBe(needed);
  });
});
