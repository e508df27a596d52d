import { Turns } from './turns';

type Gate = { readonly opened: Promise<void>; readonly open: () => void };

const gate = (): Gate => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
};

describe('turns', () => {
  it('go one after another for one thing, in the order they were asked for', async () => {
    const turns = new Turns();
    const told: string[] = [];
    const first = gate();
    const work = (name: string, until: Promise<void>) => async (): Promise<string> => {
      told.push(`${name} begins`);
      await until;
      told.push(`${name} ends`);
      return name;
    };
    const all = Promise.all([
      turns.take('ro', work('one', first.opened)),
      turns.take('ro', work('two', Promise.resolve())),
    ]);
    await turns.take('us', work('other', Promise.resolve()));
    expect(told).toEqual(['one begins', 'other begins', 'other ends']);
    first.open();
    expect(await all).toEqual(['one', 'two']);
    expect(told.slice(3)).toEqual(['one ends', 'two begins', 'two ends']);
  });

  it('go on after work that failed, whose failure only its own caller sees', async () => {
    const turns = new Turns();
    const failing = turns.take('ro', () => Promise.reject(new Error('broken')));
    const next = turns.take('ro', () => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('broken');
    expect(await next).toBe('done');
  });
});
