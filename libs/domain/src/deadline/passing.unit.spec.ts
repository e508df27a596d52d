import { civilDate, civilDateTime, timeOfDay } from '@nap/calendar';

import { passSteps } from './passing';

const step = (key: string, day: string) => ({ key, on: civilDate(day), time: timeOfDay('09:00') });
const agenda = [step('first', '2016-01-01'), step('second', '2016-01-02'), step('later', '2016-02-01')];
const NOW = civilDateTime('2016-01-02T09:00:00');

const room = {
  agendaOf: (done: readonly string[]) => agenda.filter(({ key }) => !done.includes(key)),
  record: (_done: readonly string[], { key }: { readonly key: string }) => [key],
  evolve: (done: readonly string[], key: string) => [...done, key],
};

describe('passing', () => {
  it('records what is due up to the moment, in due order, and no more', () => {
    expect(passSteps([], NOW, room)).toEqual(['first', 'second']);
  });

  it('ends where a step becomes nothing', () => {
    expect(passSteps([], NOW, { ...room, record: () => [] })).toEqual([]);
  });

  it('does not run for ever over a step that recording does not settle', () => {
    expect(() => passSteps([], NOW, { ...room, evolve: (done: readonly string[]) => done })).toThrow(
      'first was recorded and is still due',
    );
  });
});
