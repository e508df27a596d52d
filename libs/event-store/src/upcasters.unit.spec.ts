import { NewerSchemaError, type Upcasters, upcast } from './upcasters';

const upcasters: Upcasters = {
  PlanAdopted: [
    (data) => ({ ...data, adoptedBy: 'forum' }),
    ({ adoptedBy, ...data }) => ({ ...data, body: adoptedBy }),
  ],
};

describe('reading an event of an older shape', () => {
  it.each([
    [1, { url: 'u' }, { url: 'u', body: 'forum' }],
    [2, { url: 'u', adoptedBy: 'cabinet' }, { url: 'u', body: 'cabinet' }],
    [3, { url: 'u', body: 'cabinet' }, { url: 'u', body: 'cabinet' }],
  ])('lifts schema version %i to the newest', (schemaVersion, stored, data) => {
    expect(upcast(upcasters, 'PlanAdopted', schemaVersion, stored)).toEqual({ schemaVersion: 3, data });
  });

  it('leaves a type without steps as it was stored', () => {
    expect(upcast(upcasters, 'PlanSubmitted', 2, { url: 'u' })).toEqual({ schemaVersion: 2, data: { url: 'u' } });
  });

  it('refuses a shape that only a newer release knows', () => {
    expect(() => upcast(upcasters, 'PlanAdopted', 4, {})).toThrow(NewerSchemaError);
  });
});
