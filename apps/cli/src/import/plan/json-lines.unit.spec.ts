import { linesOfJson } from './json-lines';

const SAMPLE = `{
  "a": [1, {"b": "x, ] \\" }"},
    null],

  "c/d~e": { "f":
    true },
  "": []
}`;

describe('the lines of a JSON text', () => {
  it('are those on which its values begin', () => {
    expect(Object.fromEntries(linesOfJson(SAMPLE))).toEqual({
      '': 1,
      '/a': 2,
      '/a/0': 2,
      '/a/1': 2,
      '/a/1/b': 2,
      '/a/2': 3,
      '/c~1d~0e': 5,
      '/c~1d~0e/f': 6,
      '/': 7,
    });
  });

  it('are told of a bare value and of one long line', () => {
    expect(linesOfJson('"x"').get('')).toBe(1);
    expect(linesOfJson('[[[1]]]').get('/0/0/0')).toBe(1);
  });
});
