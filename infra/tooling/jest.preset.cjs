const { root, moduleNameMapper } = require('./aliases.cjs');

// ESM-only packages that Jest must recompile on Node < 24.9.
const esmOnly = [
  'uuid',
  'nodemailer',
  'smtp-server',
  'ical-generator',
  'i18next',
  'mailparser',
  'ical.js',
  'react',
  'react-dom',
];

/** One Jest configuration per tier; the tier is the file's suffix. */
module.exports = (tier, options = {}) => ({
  displayName: tier,
  rootDir: root,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/**/*.${tier}.spec.ts`, `<rootDir>/**/*.${tier}.spec.tsx`],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/', '<rootDir>/.local/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.local/'],
  cacheDirectory: `${root}/.local/jest`,
  moduleNameMapper,
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  ...options,
});
