import { MAX_BATCH_BYTES, MAX_BATCH_EVENTS, cutBatch } from './batch';

const record = (bytes: number) => ({ key: '', value: 'x'.repeat(bytes), headers: {} });

describe('a batch', () => {
  it('holds at most 500 events', () => {
    expect(cutBatch(Array.from({ length: 501 }, () => record(1)))).toHaveLength(MAX_BATCH_EVENTS);
  });

  it('holds at most 512 KiB, headers included', () => {
    const half = MAX_BATCH_BYTES / 2;
    expect(cutBatch([record(half), record(half), record(1)])).toHaveLength(2);
    expect(cutBatch([record(half), { ...record(half), headers: { ce_id: '1' } }])).toHaveLength(1);
  });

  it('holds one event, however large', () => {
    expect(cutBatch([record(MAX_BATCH_BYTES + 1), record(1)])).toHaveLength(1);
    expect(cutBatch([])).toHaveLength(0);
  });

  it('cannot be changed, so that a retry sends the same', () => {
    const batch = cutBatch([record(1)]);
    expect(Object.isFrozen(batch)).toBe(true);
    expect(batch.every((one) => Object.isFrozen(one))).toBe(true);
  });
});
