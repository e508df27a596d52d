import { createHash } from 'node:crypto';

import { emptyText, kept } from './written-texts';

const minutes = {
  papersHandedOut: [{ title: 'notes', url: 'https://example.org/notes' }],
  debate: [
    { itemId: 'plan', seatId: 'seat-1', debate: 'We should wait.' },
    { itemId: 'plan', seatId: 'seat-2', debate: 'We should not.' },
  ],
  conclusions: 'We wait.',
  notes: null,
};

describe('what people wrote', () => {
  it('stands elsewhere, each text under the hash in its place', () => {
    const { data, documents } = kept(minutes, 'person-1');
    expect(documents.map(({ text, personId }) => [text, personId])).toEqual([
      ['We should wait.', 'person-1'],
      ['We should not.', 'person-1'],
      ['We wait.', 'person-1'],
    ]);
    const [first, second, third] = documents.map(({ hash }) => hash);
    expect(data).toEqual({
      ...minutes,
      debate: [
        { itemId: 'plan', seatId: 'seat-1', debate: first },
        { itemId: 'plan', seatId: 'seat-2', debate: second },
      ],
      conclusions: third,
    });
  });

  it('is salted, text by text', () => {
    const { documents } = kept({ grounds: 'Yes.', comment: 'Yes.' }, null);
    expect(new Set(documents.map(({ hash }) => hash)).size).toBe(2);
    for (const { hash, salt, text } of documents) {
      expect(hash).toBe(createHash('sha256').update(salt).update(text).digest('hex'));
    }
  });

  it('is found where it says nothing', () => {
    expect(emptyText(minutes)).toBeNull();
    const silent = { ...minutes, debate: [{ itemId: null, seatId: null, debate: ' \n' }] };
    expect(emptyText(silent)).toEqual({ pointer: '/debate/0/debate', field: 'debate' });
    expect(emptyText({ grounds: null })).toBeNull();
  });
});
