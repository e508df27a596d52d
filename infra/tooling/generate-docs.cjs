// Writes what is made from code, the pages of docs/reference and .env.example: node infra/tooling/generate-docs.cjs [--check]
const fs = require('node:fs');
const path = require('node:path');
const { spawnSync } = require('node:child_process');
const { isBuilt } = require('../stack/build.cjs');
const { root } = require('../stack/dirs.cjs');
const { markdownTable: table } = require('./markdown-table.cjs');
const { envExample, settingsPage } = require('./settings-pages.cjs');

const NOTICE = '<!-- Made by infra/tooling/generate-docs.cjs: change the code it reads, then run it again. -->';

const code = (text) => `\`${text}\``;
const page = (...parts) => `${[NOTICE, ...parts].join('\n\n')}\n`;
const listed = (items) => (items.length === 0 ? 'none' : items.join(', '));

const JSON_TYPES = { string: 'text', integer: 'whole number', boolean: 'true or false' };

/** A JSON Schema in a few words, without the name it may have. */
const spelledOut = (schema, whole) => {
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(code).join(', ');
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined) return options.map((option) => inWords(option, whole)).join(' or ');
  if (schema.type === 'array') return `list of ${inWords(schema.items, whole)}`;
  if (schema.type === 'object') return `{ ${Object.keys(schema.properties).join(', ')} }`;
  return [schema.type]
    .flat()
    .map((type) => JSON_TYPES[type] ?? type)
    .join(' or ');
};

const inWords = (schema, whole) => {
  if (schema.$ref !== undefined) return inWords(whole.$defs[schema.$ref.split('/').at(-1)], whole);
  return schema.title ?? spelledOut(schema, whole);
};

const fieldsOf = (schema, whole) =>
  Object.entries(schema.properties).map(([name, field]) => [
    code(schema.required?.includes(name) ? name : `${name}?`),
    inWords(field, whole),
  ]);

const fieldTable = (schema, whole = schema) => table(['Field', 'Is'], fieldsOf(schema, whole));

/** A type whose deadlines are a cycle's or a duty's has one table for each. */
const shapesOf = (schema) => {
  if (schema.anyOf === undefined) return fieldTable(schema);
  return schema.anyOf
    .map((shape) => {
      const whose = shape.properties.phase === undefined ? 'Of a duty outside cycles:' : 'Of a phase of a cycle:';
      return `${whose}\n\n${fieldTable(shape, schema)}`;
    })
    .join('\n\n');
};

const EVENT_ROOMS = [
  ['Of a forum, stream `forum-<id>`', ['forum']],
  ['Of a cycle, stream `cycle-<id>`', ['cycle']],
  ['Of a meeting, stream `meeting-<id>`', ['meeting']],
  ['Of a decision, stream `decision-<id>`', ['decision']],
];

const isOnlyIn = (streams, room) => streams.length === room.length && streams.every((stream) => room.includes(stream));

/** The named shapes that fields speak of, each once. */
const namedShapes = ({ EVENT_TYPES, jsonSchemaOf }) => {
  const named = new Map();
  for (const type of EVENT_TYPES) {
    const whole = jsonSchemaOf(type);
    for (const shape of Object.values(whole.$defs ?? {})) named.set(shape.title, { shape, whole });
  }
  return [...named].sort(([one], [other]) => one.localeCompare(other, 'en'));
};

const shapeSection = ([title, { shape, whole }]) => {
  if (shape.properties !== undefined) return `### ${title}\n\n${fieldTable(shape, whole)}`;
  const options = (shape.oneOf ?? shape.anyOf ?? []).map((option) => fieldTable(option, whole));
  return [`### ${title}`, ...(options.length === 0 ? [`One of ${spelledOut(shape, whole)}.`] : options)].join('\n\n');
};

const eventsPage = (contracts) => {
  const { EVENT_TYPES, eventCatalogue, jsonSchemaOf, schemaVersionOf } = contracts;
  const section = (type) => {
    const { visibility, meaning } = eventCatalogue[type];
    const facts = `Schema version ${schemaVersionOf(type)} · ${visibility}.`;
    return `### ${type}\n\n${meaning} ${facts}\n\n${shapesOf(jsonSchemaOf(type))}`;
  };
  const where = (holds) => EVENT_TYPES.filter((type) => holds(eventCatalogue[type].streams)).map(section);
  return page(
    '# Events',
    'Every fact that the log can hold. `public` events are read by everybody, `forum` events by people with a role in the ' +
      'forum, `sealed` events by nobody outside the engine; who may not read an event gets a stub with its position, id and ' +
      'hash. Days and moments are those of the forum’s wall clock; `occurredOn` is the business day of the fact and may lie in ' +
      'the past. A field with `?` may be left out. What people write is kept beside the log; the event holds its hash.',
    '## Of deadlines, in the stream of whatever owes them',
    ...where((streams) => streams.length > 1),
    ...EVENT_ROOMS.flatMap(([title, room]) => [`## ${title}`, ...where((streams) => isOnlyIn(streams, room))]),
    '## Shapes that fields have',
    ...namedShapes(contracts).map(shapeSection),
  );
};

const refusalsPage = ({ problems, fieldTexts }) => {
  const rows = Object.entries(problems)
    .sort(([a, one], [b, other]) => one.status - other.status || a.localeCompare(b, 'en'))
    .map(([name, { status, title, detail }]) => [
      code(name),
      status,
      `**${title.en}** ${detail.en}`,
      `**${title['zh-TW']}** ${detail['zh-TW']}`,
    ]);
  const fields = Object.entries(fieldTexts).map(([name, text]) => [code(name), text.en, text['zh-TW']]);
  return page(
    '# Refusals',
    'A refusal is an answer, never a failure: nothing was stored. HTTP sends it as `application/problem+json` (RFC 9457) with ' +
      '`type` `/problems/<code>`; the language follows `Accept-Language`. `pointer` names the field of the body, as the fragment ' +
      'form of a JSON pointer. A code never changes its name.',
    table(['Code', 'Status', 'English', '中文（臺灣）'], rows),
    '## What `errors` of `validation-failed` say of a field',
    table(['Code', 'The field …', '欄位……'], fields),
  );
};

const escalationOf = (escalation) =>
  escalation === null ? 'none' : `warned ${escalation.warned}, reached ${escalation.reached}`;

const profileTable = (profile) =>
  table(
    [
      'Rule',
      'Phase',
      'Opens',
      'Length',
      'Closed by',
      'Reminders before',
      'Notices after',
      'Escalation',
      'Told before',
      'Told after',
    ],
    profile.phases.map((phase) => [
      phase.rule,
      code(phase.phase),
      `${phase.opens.from} ${phase.opens.offset}`,
      phase.length,
      phase.closedBy,
      listed(phase.reminders),
      listed(phase.overdueNotices),
      escalationOf(phase.escalation),
      listed(phase.recipients.before),
      listed(phase.recipients.overdue),
    ]),
  );

const deadlinesPage = ({ DEADLINE_CATALOGUE, builtInProfiles }) =>
  page(
    '# Deadlines',
    'What can fall due, where the rule comes from, and what follows when the day passes. Rule ids are those of the glossary; ' +
      'the days themselves are the rule profile’s, or those of the forum’s bylaws.',
    '## In a cycle',
    table(
      ['Rule', 'Phase', 'Duty', 'Lead', 'Source', 'When the day passes'],
      DEADLINE_CATALOGUE.filter(({ phase }) => phase !== null).map(
        ({ rule, phase, duty, lead, source, consequence }) => [rule, code(phase), duty, lead, source, consequence],
      ),
    ),
    '## Around meetings, decisions and seats',
    table(
      ['Rule', 'Duty', 'Owed by', 'Source', 'When the day passes'],
      DEADLINE_CATALOGUE.filter(({ phase }) => phase === null).map(({ rule, duty, lead, source, consequence }) => [
        rule,
        code(duty),
        lead,
        source,
        consequence,
      ]),
    ),
    '## Rule profiles',
    '`start` is the first day of implementation, `end` the day after its last, `submission` the day the plan was submitted. ' +
      'Lengths are ISO 8601 periods; escalation is counted from the day after the due day.',
    ...Object.values(builtInProfiles).map(
      (profile) =>
        `### ${profile.id}, version ${profile.version}\n\n` +
        `Implementation ${profile.implementation}, of a late plan at least ${profile.minimumImplementation ?? 'what is left'}. ` +
        `Comment window ${profile.commentWindow.length}, opened ${profile.commentWindow.latestOpening} before the due day at the latest.\n\n` +
        profileTable(profile),
    ),
  );

const metricsPage = (metrics) =>
  page(
    '# Metrics',
    'Each process tells its own at `/metrics` of its operations port, in Prometheus’ text format, beside what Node tells of ' +
      'every process under the usual names (`process_…`, `nodejs_…`). Gauges are read when they are asked for; one that cannot ' +
      'be read then is left out of the answer and counted in `nap_metrics_failures_total`. A metric keeps at most 1,000 ' +
      'combinations of label values.',
    table(
      ['Metric', 'Kind', 'Told by', 'Meaning'],
      Object.entries(metrics).map(([name, { kind, told, help }]) => [code(name), kind, told, help]),
    ),
    '## Labels',
    table(
      ['Metric', 'Label', 'Values'],
      Object.entries(metrics).flatMap(([name, { labels }]) =>
        Object.entries(labels).map(([label, values]) => [code(name), code(label), values]),
      ),
    ),
    '## Buckets of histograms',
    table(
      ['Metric', 'Upper bounds'],
      Object.entries(metrics)
        .filter(([, { buckets }]) => buckets !== undefined)
        .map(([name, { buckets }]) => [code(name), buckets.join(', ')]),
    ),
  );

/** The generated pages by their path from the root; the libs are handed in, as source or as built. */
const pagesOf = (contracts, domain, { METRICS, describedSettings }) => ({
  '.env.example': envExample(describedSettings()),
  'docs/reference/events.md': eventsPage(contracts),
  'docs/reference/refusals.md': refusalsPage(contracts),
  'docs/reference/deadlines.md': deadlinesPage(domain),
  'docs/reference/asyncapi.json': `${JSON.stringify(contracts.asyncApiDocument(), null, 2)}\n`,
  'docs/reference/metrics.md': metricsPage(METRICS),
  'docs/reference/settings.md': settingsPage(describedSettings(), page),
});

/** The pages whose file is missing or says something else. */
const stalePages = (pages) =>
  Object.entries(pages)
    .filter(([file, text]) => {
      const found = path.join(root, file);
      return !fs.existsSync(found) || fs.readFileSync(found, 'utf8') !== text;
    })
    .map(([file]) => file);

module.exports = { pagesOf, stalePages };

if (require.main === module) {
  if (!isBuilt()) spawnSync(process.execPath, [path.join(__dirname, 'build.cjs')], { stdio: 'inherit' });
  const built = (lib) => require(path.join(root, 'dist/libs', lib, 'src'));
  const pages = pagesOf(built('contracts'), built('domain'), built('platform'));
  const stale = stalePages(pages);
  const checking = process.argv.includes('--check');
  for (const file of checking ? [] : stale) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), pages[file]);
  }
  const verb = checking ? 'is stale: run node infra/tooling/generate-docs.cjs' : 'written';
  for (const file of stale) process.stdout.write(`${file} ${verb}\n`);
  process.exitCode = checking && stale.length > 0 ? 1 : 0;
}
