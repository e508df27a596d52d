import fc from 'fast-check';

import { canonicalJson, hashOf } from './canonical-json';
import { commandIdFrom } from './command-id';

describe('a command id', () => {
  it('is a UUID made of its parts alone', () => {
    expect(commandIdFrom('nap-cycle/ro-2016', 'drafting', '2016-06-30T21:00:00.000Z')).toBe(
      commandIdFrom('nap-cycle/ro-2016', 'drafting', '2016-06-30T21:00:00.000Z'),
    );
    expect(commandIdFrom('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('differs whenever the parts differ, also where they read the same when joined', () => {
    expect(commandIdFrom('a', 'b')).not.toBe(commandIdFrom('ab'));
    expect(commandIdFrom('1:a', '')).not.toBe(commandIdFrom('', '1:a'));
    const parts = fc.array(fc.string({ maxLength: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        return same === (commandIdFrom(...one) === commandIdFrom(...other));
      }),
    );
  });
});

describe('canonical JSON', () => {
  it('does not care in which order the keys came', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
    expect(hashOf({ a: 1, b: 2 })).toBe(hashOf({ b: 2, a: 1 }));
  });

  it('says the same as the value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
