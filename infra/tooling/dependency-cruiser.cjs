// The import rules of the architecture in allow-list form: what is not named is forbidden.
const SPEC = '(\\.spec\\.tsx?|\\.contract\\.ts)$';

const pure = (name, ...mayImport) => ({
  name: `${name}-stays-pure`,
  comment: 'No npm package, no Node module, no outer layer.',
  severity: 'error',
  from: { path: `^libs/${name}/`, pathNot: SPEC },
  to: { pathNot: [...[name, ...mayImport].map((lib) => `^libs/${lib}/`)] },
});

const onThePolyfill = (name, ...mayImport) => ({
  ...pure(name, ...mayImport),
  comment: 'Stands on the ECMAScript Temporal API and nothing else.',
  to: {
    pathNot: [...[name, ...mayImport].map((lib) => `^libs/${lib}/`), 'node_modules/@js-temporal/polyfill/'],
  },
});

const only = (name, comment, from, ...allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: SPEC },
  to: { pathNot: [from, ...allowed] },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    pure('kernel'),
    pure('domain', 'kernel', 'calendar'),
    onThePolyfill('calendar'),
    onThePolyfill('zones', 'calendar'),
    only(
      'workflows-know-only-time',
      'Deterministic code: the sandbox API and the vocabulary of the Temporal border.',
      '^workflows/',
      '^libs/workflow-api/',
      'node_modules/@temporalio/workflow/',
    ),
    only(
      'workflow-api-knows-only-temporal',
      'Names and types that cross the Temporal border.',
      '^libs/workflow-api/',
      'node_modules/@temporalio/(workflow|common)/',
    ),
    only(
      'the-api-client-knows-only-the-description',
      'What others take to call the API brings nothing of the project with it.',
      '^libs/api-client/',
      'node_modules/openapi-fetch/',
    ),
    {
      name: 'workflows-load-in-the-sandbox-only',
      comment: 'The worker takes a bundle; nobody imports a workflow.',
      severity: 'error',
      from: { pathNot: ['^workflows/', SPEC, '^test/'] },
      to: { path: '^workflows/' },
    },
    {
      name: 'only-the-worker-loads-activities',
      severity: 'error',
      from: { pathNot: ['^activities/', '^apps/worker/', SPEC, '^test/'] },
      to: { path: '^activities/' },
    },
    {
      name: 'the-event-store-knows-no-domain',
      severity: 'error',
      from: { path: '^libs/event-store/', pathNot: SPEC },
      to: { path: '^libs/(domain|contracts|commands|read-models|notifications|people)/' },
    },
    {
      name: 'the-api-knows-no-temporal-and-no-kafka',
      severity: 'error',
      from: { path: '^apps/api/', pathNot: SPEC },
      to: { path: ['node_modules/(@temporalio|kafkajs)/', '^libs/(workflow-api|messaging)/'] },
    },
    {
      name: 'apps-stand-alone',
      comment: 'What a second app needs is a lib; only the command line composes the apps, to rehearse.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: [SPEC, '^apps/cli/'] },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'nobody-imports-apps',
      severity: 'error',
      from: { path: '^(libs|workflows|activities)/', pathNot: SPEC },
      to: { path: '^apps/' },
    },
    {
      name: 'only-specs-use-testing',
      severity: 'error',
      from: { pathNot: [SPEC, '^test/', '^libs/testing/'] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'enter-a-lib-by-its-index',
      severity: 'error',
      from: { path: '^(libs/[^/]+|apps|workflows|activities|test)/' },
      to: { path: '^libs/([^/]+)/src/.+', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^$1/'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^\\.local/', '^infra/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
