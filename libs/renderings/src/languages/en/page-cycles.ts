import type { CycleTexts, DeadlineTexts } from '../page-texts';

export const cycle: CycleTexts = {
  name: 'Action plan {{from}}–{{to}}',
  cycle: 'Cycle',
  implementation: 'Implementation',
  span: '{{from}} to {{to}}',
  standing: 'Where it stands',
  finished: 'finished',
  notBegun: 'not begun',
  state: { 'in-preparation': 'in preparation', running: 'running', suspended: 'suspended' },
  phaseState: { planned: 'planned', open: 'open', overdue: 'overdue', closed: 'closed', waived: 'waived' },
  overdueBy_one: 'overdue by {{count}} day',
  overdueBy_other: 'overdue by {{count}} days',
};

export const deadline: DeadlineTexts = {
  commentWindow: 'Opening of public comment: {{phase}}',
  duty: {
    agenda: 'Draft agenda',
    papers: 'Meeting papers',
    'final-agenda': 'Final agenda',
    minutes: 'Minutes',
    'action-item': 'Action item',
    vote: 'Vote',
    'government-answer': 'The government’s reasoned answer',
    'agency-instruction': 'Agency report',
    'meeting-frequency': 'Next meeting by the agreed frequency',
    'six-month-minimum': 'Meeting within six months',
    'lapse-confirmation': 'Decision on a lapse of membership',
    'seat-filling': 'Filling of a vacant seat',
    'term-end': 'Succession to a seat',
  },
  of: '{{duty}} ({{subject}})',
  due: 'due {{date}}',
};
