module.exports = require('./jest.preset.cjs')('replay', { testTimeout: 60_000 });
