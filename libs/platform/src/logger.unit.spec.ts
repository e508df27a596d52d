import { withLogContext } from './log-context';
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

  it.each([
    [{ request: { headers: { Authorization: 'Bearer s3cret', Cookie: 'session=s3cret' } } }],
    [{ deep: { deeper: { 'set-cookie': ['s3cret'], token: 's3cret', apiKey: 's3cret' } } }],
    ['sent with Authorization: Bearer s3cret'],
    ['connecting to postgres://nap:s3cret@db.example.org/nap'],
    [
      Object.assign(new Error('postgres://nap:s3cret@h/d is away'), {
        headers: { cookie: 's3cret' },
        password: 's3cret',
      }),
    ],
  ])('holds none of %j', (message) => {
    const [line] = linesOf((logger) => logger.error(message, 'Bearer s3cret', 'Api'));
    expect(line).toMatchObject({ context: 'Api', level: 50 });
    expect(JSON.stringify(line)).not.toContain('s3cret');
  });

  it('says what the work is about, also after waiting, and nothing of other work', async () => {
    const lines: string[] = [];
    const logger = new JsonLogger('info', 'notifier', { write: (line) => void lines.push(line) });
    const work = async (forum: string): Promise<void> => {
      await Promise.resolve();
      withLogContext({ stream: `forum-${forum}` }, () => logger.log('done'));
    };
    await Promise.all(
      ['ro', 'us'].map((forum) => withLogContext({ forum, correlationId: `of-${forum}` }, () => work(forum))),
    );
    logger.log('idle');
    const known = lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    expect(known).toEqual([
      expect.objectContaining({ forum: 'ro', stream: 'forum-ro', correlationId: 'of-ro' }),
      expect.objectContaining({ forum: 'us', stream: 'forum-us', correlationId: 'of-us' }),
      expect.not.objectContaining({ forum: expect.anything() as unknown }),
    ]);
  });

  it('is left out below its level', () => {
    expect(linesOf((logger) => logger.debug('detail'), 'info')).toEqual([]);
  });
});
