import { QueryFailedError, QueryRunnerAlreadyReleasedError } from 'typeorm';

import { isInfrastructureFailure } from './failure';

const withCode = (code: string): Error => Object.assign(new Error(code), { code });

describe('whose fault a failure is', () => {
  it.each(['08006', '57P01', '53300', '40P01', '40001', 'ECONNREFUSED', 'ECONNRESET'])(
    '%s is the infrastructure’s, also inside an error of TypeORM',
    (code) => {
      expect(isInfrastructureFailure(withCode(code))).toBe(true);
      expect(isInfrastructureFailure(new QueryFailedError('select 1', [], withCode(code)))).toBe(true);
      expect(isInfrastructureFailure(new Error('wrapped', { cause: withCode(code) }))).toBe(true);
    },
  );

  it.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect'])(
    '"%s" is the infrastructure’s',
    (text) => {
      expect(isInfrastructureFailure(new Error(text))).toBe(true);
    },
  );

  it('a statement after TypeORM has lost its connection is the infrastructure’s', () => {
    expect(isInfrastructureFailure(new QueryRunnerAlreadyReleasedError())).toBe(true);
  });

  it.each(['23505', '22P02', '42P01', '25P02'])('%s is the event’s', (code) => {
    expect(isInfrastructureFailure(new QueryFailedError('select 1', [], withCode(code)))).toBe(false);
  });

  it.each([[new TypeError('x is undefined')], ['text'], [undefined], [{ cause: null }]])(
    '%p is the event’s',
    (thrown) => {
      expect(isInfrastructureFailure(thrown)).toBe(false);
    },
  );
});
