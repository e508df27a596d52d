import { StreamContendedError } from '@nap/commands';
import { EventTooLargeError } from '@nap/event-store';
import { CannotExecuteNotConnectedError, ConnectionIsNotSetError, QueryFailedError, TypeORMError } from 'typeorm';

import { problemOf } from './known-failures';

const withCode = (code: string): Error => Object.assign(new Error('said by a driver'), { code });

describe('a failure that is nobody’s bug', () => {
  it.each([
    ['PostgreSQL shuts down', withCode('57P01')],
    ['PostgreSQL has no connection left', withCode('53300')],
    ['nobody listens', withCode('ECONNREFUSED')],
    ['a deadlock was broken', new QueryFailedError('select', [], withCode('40P01'))],
    ['a connection broke', new Error('Connection terminated unexpectedly')],
    ['the pool is being closed', new Error('Cannot use a pool after calling end on the pool')],
    ['the data source has been closed', new CannotExecuteNotConnectedError()],
    ['the driver has no pool', new TypeORMError('Driver not Connected')],
    ['the driver has been closed', new ConnectionIsNotSetError('postgres')],
    [
      'no connection became free',
      new Error('wrapped', { cause: new Error('timeout exceeded when trying to connect') }),
    ],
    ['other writers were quicker', new StreamContendedError('lost 20 races')],
  ])('%s: the same request may be sent again', (_what, error) => {
    expect(problemOf(error)).toMatchObject({ refusal: { code: 'unavailable' }, headers: { 'Retry-After': '1' } });
  });

  it('a body whose event would be too large is too large', () => {
    expect(problemOf(new EventTooLargeError('CycleOpened has 300000 bytes'))?.refusal.code).toBe('body-too-large');
  });

  it('a body that ended early is no JSON', () => {
    const aborted = Object.assign(new Error('request aborted'), { type: 'request.aborted' });
    expect(problemOf(aborted)?.refusal.code).toBe('malformed-json');
  });

  it.each([[withCode('42P01')], [withCode('23505')], [new TypeError('x is undefined')], ['text'], [undefined]])(
    'a bug stays one: %p',
    (error) => {
      expect(problemOf(error)).toBeUndefined();
    },
  );
});
