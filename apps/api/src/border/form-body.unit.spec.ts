import { fieldsIn } from './form-body';
import { loggedPath } from './logged-path';

describe('a form', () => {
  it.each([
    ['a=1&b=two+words&c=%E7%A4%BA', { a: '1', b: 'two words', c: '示' }],
    ['a=1&a=2', { a: ['1', '2'] }],
    ['a=x%3Dy=z&b', { a: 'x=y=z', b: '' }],
    ['t=one%0D%0Atwo', { t: 'one\ntwo' }],
    ['', {}],
  ])('%s', (text, fields) => {
    expect(fieldsIn(text)).toEqual(fields);
  });

  it('names nothing of ours', () => {
    const fields = fieldsIn('__proto__=x&constructor=y');
    expect(Object.keys(fields)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  });

  it.each(['a=%FF', 'a=%', '%E7=1'])('that is no text is refused: %s', (text) => {
    expect(() => fieldsIn(text)).toThrow('malformed-utf8');
  });
});

describe('a path in a log', () => {
  it.each([
    ['/login/0123456789abcdef_secret', '/login/***'],
    ['/calendars/secret.ics', '/calendars/***'],
    ['/LOGIN/secret/more', '/LOGIN/***/more'],
    ['/login', '/login'],
    ['/api/v1/forums/login/secret', '/api/v1/forums/login/secret'],
  ])('%s', (path, logged) => {
    expect(loggedPath(path)).toBe(logged);
  });
});
