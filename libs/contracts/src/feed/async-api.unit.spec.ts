import { Parser } from '@asyncapi/parser';

import { EVENT_SCHEMA_ADDRESSES, EVENT_TYPES, asyncApiDocument, eventSchemaNamed, parseCloudEventType } from '..';
import { upcasters } from '..';

const problemsIn = async (document: object): Promise<readonly string[]> => {
  const { diagnostics } = await new Parser().parse(JSON.stringify(document));
  return diagnostics
    .filter(({ severity }) => severity.valueOf() === 0)
    .map(({ message, path }) => `${path.join('.')}: ${message}`);
};

describe('the AsyncAPI document', () => {
  it('is valid', async () => {
    expect(await problemsIn(asyncApiDocument())).toEqual([]);
  });

  it('would not be with a reference to nothing', async () => {
    const text = JSON.stringify(asyncApiDocument()).replace('#/components/messages/CycleOpened', '#/components/none');
    expect(await problemsIn(JSON.parse(text) as object)).not.toEqual([]);
  });

  it('has every event on the topic with its schema and key', async () => {
    const { document } = await new Parser().parse(JSON.stringify(asyncApiDocument()));
    const topic = document?.channels().get('topic');
    const names = topic
      ?.messages()
      .all()
      .map((message) => parseCloudEventType(message.name() ?? '')?.type);
    expect(names).toEqual(EVENT_TYPES);
    expect(topic?.bindings().get('kafka')?.value()).toMatchObject({ topic: 'nap.events.v1' });
  });
});

describe('the schema of an event', () => {
  it.each(Object.entries(EVENT_SCHEMA_ADDRESSES))('%s has an address of its own', (type, address) => {
    const schema = eventSchemaNamed(address.split('/').at(-1) ?? '');
    expect(schema).toMatchObject({ $id: address, title: type });
    expect(schema?.['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  it('is kept for every version that was ever stored', () => {
    for (const [type, steps] of Object.entries(upcasters)) {
      for (const version of [...steps.keys(), steps.length].map((index) => index + 1)) {
        expect(eventSchemaNamed(`${type}.v${String(version)}.json`)).toBeDefined();
      }
    }
  });

  it.each(['CycleOpened.v2.json', 'CycleOpened.v1', 'CycleOpened.json', 'Nothing.v1.json', 'toString.v1.json', ''])(
    'is not found under "%s"',
    (name) => {
      expect(eventSchemaNamed(name)).toBeUndefined();
    },
  );
});
