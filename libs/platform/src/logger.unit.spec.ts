import { JsonLogger } from './logger';

const linesOf = (write: (logger: JsonLogger) => void, level = 'debug'): readonly Record<string, unknown>[] => {
  const lines: string[] = [];
  write(new JsonLogger(level, 'relay', { write: (line) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
};

describe('a log line', () => {
  it('names the process and the context', () => {
    const [line] = linesOf((logger) => logger.log('leading', 'Relay'));
    expect(line).toMatchObject({ app: 'relay', context: 'Relay', msg: 'leading', level: 30 });
  });

  it('keeps an error with its stack', () => {
    const [line] = linesOf((logger) => logger.error(new Error('gone'), 'Relay'));
    expect(line).toMatchObject({ msg: 'gone', context: 'Relay', err: { stack: expect.stringContaining('gone') } });
  });

  it('keeps the stack that Nest hands over beside a text', () => {
    const [line] = linesOf((logger) => logger.error('gone', 'Error: gone\n at x', 'Relay'));
    expect(line).toMatchObject({ msg: 'gone', context: 'Relay', details: ['Error: gone\n at x'] });
  });

  it('never holds a secret', () => {
    const [line] = linesOf((logger) =>
      logger.log({ headers: { authorization: 'Bearer abc', host: 'h' }, password: 'x' }),
    );
    expect(JSON.stringify(line)).not.toMatch(/abc|"x"/);
    expect(line).toMatchObject({ data: { headers: { host: 'h' } } });
  });

  it('is left out below its level', () => {
    expect(linesOf((logger) => logger.debug('detail'), 'info')).toEqual([]);
  });
});
