module.exports = require('./jest.preset.cjs')('int', { testTimeout: 60_000, maxWorkers: 2 });
