module.exports = require('./jest.preset.cjs')('faults', { testTimeout: 240_000, maxWorkers: 2 });
