import type { ApiDocsTexts } from '../page-texts';

export const apiDocs: ApiDocsTexts = {
  title: 'HTTP API, version 1',
  lead: 'What programs can ask of this installation and tell it: every operation with an example.',
  forPrograms: 'The same for programs (OpenAPI 3.1)',
  parameters: 'What a request brings beside its body',
  name: 'Name',
  place: 'Where',
  needed: 'Needed',
  meaning: 'Meaning',
  yes: 'yes',
  no: 'no',
  open: 'open to everybody',
  keyed: 'demands a key',
  request: 'Request',
  answer: 'Answer {{status}}',
  problems: 'Problems it can answer with: {{number}}',
};
