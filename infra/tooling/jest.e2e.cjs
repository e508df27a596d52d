module.exports = require('./jest.preset.cjs')('e2e', { testTimeout: 60_000, maxWorkers: 2 });
