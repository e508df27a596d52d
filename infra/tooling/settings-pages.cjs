// `.env.example` and docs/reference/settings.md, from the schema of the processes and the ports of `npm start`.
const { PORTS } = require('../stack/ports.cjs');
const { markdownTable: table } = require('./markdown-table.cjs');

const WIDTH = 112;

/**
 * What only `npm start`, `npm test` and the compose file read; the processes know nothing of it.
 * @typedef {{ readonly name: string, readonly description: string, readonly default: string }} StackSetting
 * @param {readonly { readonly name: string }[]} settings of the processes
 * @returns {readonly StackSetting[]}
 */
const stackSettings = (settings) => {
  const ports = Object.values(PORTS)
    .filter(({ variable }) => !settings.some(({ name }) => name === variable))
    .map(({ name, variable, port, fixed }) => ({
      name: variable,
      description: `The port of ${name}${fixed ? '' : '; moves to a free one when in use'}.`,
      default: String(port),
    }));
  return [
    { name: 'NAP_KAFKA', description: '`off` does without Kafka: consumers then poll PostgreSQL.', default: '' },
    { name: 'NAP_STACK_DIR', description: 'The folder of data, logs and downloads of `npm start`.', default: '.local' },
    {
      name: 'POSTGRES_PASSWORD',
      description:
        'The password of PostgreSQL in `docker compose`, in letters and digits; it refuses to start without. Secret.',
      default: '',
    },
    {
      name: 'NAP_SMTP_URL',
      description: 'The mail server of the apps in `docker compose`, instead of the sink. Secret.',
      default: '',
    },
    { name: 'NAP_VERSION', description: 'The tag of the image in `docker compose`.', default: 'local' },
    ...ports,
  ];
};

/** @param {readonly { readonly area: string }[]} settings */
const areasOf = (settings) => [...new Set(settings.map(({ area }) => area))];

/** @param {string} text */
const comment = (text) => {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length >= WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line) => `# ${line}`).join('\n');
};

/** @param {object} setting */
const factsInWords = ({ description, unit, values, required, secret }) =>
  [
    description,
    unit && `Unit: ${unit}.`,
    values && `Values: ${values}.`,
    secret && 'Secret.',
    required && '`npm start` sets it; everybody else must.',
  ]
    .filter(Boolean)
    .join(' ')
    .replaceAll('`', '');

const envExample = (settings) => {
  const entry = (setting) =>
    `${comment(factsInWords(setting))}\n# ${setting.name}=${setting.default || (setting.example ?? '')}`;
  const room = (title, entries) => [`# --- ${title} ---`, ...entries.map(entry)].join('\n\n');
  return `${[
    comment(
      'Settings of `npm start`, `npx nap`, `docker compose` and of every process. Copy to .env and uncomment what differs. ' +
        'Variables already set win over .env; `npm test` does not read it. NAME_FILE names a file that holds the value of ' +
        'NAME: keep secrets there. Made by infra/tooling/generate-docs.cjs from the schema of the settings.',
    ),
    ...areasOf(settings).map((area) =>
      room(
        area,
        settings.filter((setting) => setting.area === area),
      ),
    ),
    room('Only npm start and docker compose', stackSettings(settings)),
  ].join('\n\n')}\n`;
};

const code = (text) => `\`${text}\``;
const given = (text) => (text === undefined || text === '' ? '' : code(text));

const settingsPage = (settings, page) =>
  page(
    '# Settings',
    'Every process reads the same environment variables, once, at its start; `npx nap settings` shows those that count, and ' +
      'where each comes from. For each `NAME` a variable `NAME_FILE` may name a file that holds the value, and wins. An empty ' +
      'value is none. A value that cannot be used ends the process with one line that names the setting and what to write; ' +
      'values are never repeated. Secrets are masked wherever settings are shown.',
    ...areasOf(settings).flatMap((area) => [
      `## ${area}`,
      table(
        ['Setting', 'Default', 'Values, unit', 'Meaning', 'Example'],
        settings
          .filter((setting) => setting.area === area)
          .map(({ name, default: standard, values, unit, description, secret, required, example }) => [
            code(name),
            required ? '**required**' : given(standard),
            [values, unit].filter(Boolean).join(', '),
            `${description}${secret ? ' **Secret.**' : ''}`,
            given(example),
          ]),
      ),
    ]),
    '## Only npm start and docker compose',
    'The processes know nothing of these. `npm start` sets `DATABASE_URL` and the addresses of the other servers by itself.',
    table(
      ['Setting', 'Default', 'Meaning'],
      stackSettings(settings).map(({ name, default: standard, description }) => [
        code(name),
        given(standard),
        description,
      ]),
    ),
  );

module.exports = { envExample, settingsPage, stackSettings };
