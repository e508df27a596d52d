import { filterTimeoutNegativeWarning } from './timeout-warning';

describe('the filter of Node’s warnings', () => {
  const passed: string[] = [];
  const original = process.emitWarning;
  beforeAll(() => {
    process.emitWarning = (warning: string | Error) => {
      passed.push(warning instanceof Error ? warning.name : warning);
    };
    filterTimeoutNegativeWarning();
  });
  afterAll(() => {
    process.emitWarning = original;
  });

  it('takes out what kafkajs causes, and nothing else', () => {
    process.emitWarning('-12 is a negative number', 'TimeoutNegativeWarning');
    process.emitWarning('-12 is a negative number', { type: 'TimeoutNegativeWarning' });
    process.emitWarning(Object.assign(new Error('-12'), { name: 'TimeoutNegativeWarning' }));
    process.emitWarning('old call', 'DeprecationWarning');
    process.emitWarning('plain');
    expect(passed).toEqual(['old call', 'plain']);
  });
});
