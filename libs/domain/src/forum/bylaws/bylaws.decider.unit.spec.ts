import { civilDate, period } from '@nap/calendar';
import { adoptBylaws, forumRegistered, motionTabled, playedInForum, specify, toForum } from '@nap/testing';

import type { DecisionEvent } from '../../decision/decision.events';
import { evolveDecision } from '../../decision/decision.evolve';
import { type DecisionState, initialDecision } from '../../decision/decision.state';
import type { ForumCommand } from '../forum.commands';
import { decideForum, forumDecider } from '../forum.decider';
import type { ForumEvent } from '../forum.events';
import type { ForumRefusal } from '../forum.refusals';
import type { ForumState } from '../forum.state';
import { type Bylaws, DEFAULT_BYLAWS } from './bylaws';

const founded = forumRegistered('2020-01-01');
const ruled = playedInForum(founded, adoptBylaws('2020-02-01'));
const { given } = specify(forumDecider);
const givenDecision = (decision: DecisionState) =>
  specify<ForumCommand, ForumState, ForumEvent, ForumRefusal>({
    ...forumDecider,
    decide: (command, forum) => decideForum(command, forum, decision),
  });
const decisionAfter = (...events: readonly DecisionEvent[]): DecisionState =>
  events.reduce(evolveDecision, initialDecision);
const tally = { yes: 12, no: 1, abstain: 0, objections: 0, present: 13, active: 26, needed: 7 };
const taken = (binding: boolean): DecisionEvent => ({
  type: 'DecisionTaken',
  data: { rule: 'simple-majority', tally, binding, occurredOn: civilDate('2020-03-01') },
});
const tabled = motionTabled({ forumId: 'tw', decisionId: 'd1' });

describe('the bylaws of a forum', () => {
  it('are adopted freely at the founding, as version 1', () => {
    given(...founded)
      .when(adoptBylaws('2020-02-01'))
      .then({
        type: 'BylawsAdopted',
        data: { version: 1, bylaws: DEFAULT_BYLAWS, decisionId: null, occurredOn: civilDate('2020-02-01') },
      });
  });

  it('are changed by a decision of the members alone, version by version', () => {
    given(...ruled)
      .when(adoptBylaws('2020-03-01'))
      .thenRefused('bylaws-need-decision', '/decisionId');
    given(...ruled)
      .when(adoptBylaws('2020-03-01', {}, 'd1'))
      .thenRefused('decision-not-found', '/decisionId');
    const cases = [
      { decision: decisionAfter(tabled), refusal: 'decision-not-taken' },
      { decision: decisionAfter(tabled, taken(false)), refusal: 'decision-not-binding' },
      { decision: decisionAfter(motionTabled({ forumId: 'xx' }), taken(true)), refusal: 'decision-not-found' },
    ] as const;
    for (const { decision, refusal } of cases) {
      givenDecision(decision)
        .given(...ruled)
        .when(adoptBylaws('2020-03-01', {}, 'd1'))
        .thenRefused(refusal, '/decisionId');
    }
    givenDecision(decisionAfter(tabled, taken(true)))
      .given(...ruled)
      .when(adoptBylaws('2020-03-02', { mode: 'consultative' }, 'd1'))
      .thenAmongOthers({ type: 'BylawsAdopted', data: { version: 2, decisionId: 'd1' } });
  });

  const no: { readonly of: number; readonly in: number } = { of: 0, in: 2 };
  const all = { of: 2, in: 2 };
  const wrong: readonly (readonly [string, Partial<Bylaws>])[] = [
    ['/quorum/firstCall', { quorum: { ...DEFAULT_BYLAWS.quorum, firstCall: no } }],
    ['/quorum/secondCall', { quorum: { ...DEFAULT_BYLAWS.quorum, secondCall: all } }],
    ['/decision/share', { decision: { rule: 'qualified-majority', base: 'active', share: { of: 4, in: 3 } } }],
    [
      '/decision/vote/share',
      {
        decision: {
          rule: 'mixed',
          vote: { rule: 'qualified-majority', base: 'active', share: { of: 1.5, in: 3 } },
          exhaustion: { deferrals: 1 },
        },
      },
    ],
    [
      '/decision/exhaustion',
      { decision: { rule: 'mixed', vote: { rule: 'simple-majority', base: 'cast' }, exhaustion: { deferrals: 0 } } },
    ],
    ['/notice/papers', { notice: { ...DEFAULT_BYLAWS.notice, papers: period('-P7D') } }],
    ['/ladder/reminders', { ladder: { reminders: [period('P3D'), period('P3D')], overdueNotices: [] } }],
    ['/ladder/overdueNotices', { ladder: { reminders: [], overdueNotices: [period('P0D')] } }],
    ['/frequency/usual', { frequency: { usual: period('P0D'), whileDrafting: null } }],
    ['/frequency/whileDrafting', { frequency: { usual: null, whileDrafting: period('-P1M') } }],
    ['/proxies/cutOff', { proxies: { cutOff: period('-P1D'), seatsPerProxy: 1 } }],
    ['/proxies/seatsPerProxy', { proxies: { cutOff: period('P1D'), seatsPerProxy: 0 } }],
    ['/absences/inARow', { absences: { ...DEFAULT_BYLAWS.absences, inARow: 2.5 } }],
    ['/absences/ofAYear', { absences: { ...DEFAULT_BYLAWS.absences, ofAYear: no } }],
    ['/absences/fromMeetings', { absences: { ...DEFAULT_BYLAWS.absences, fromMeetings: 0 } }],
    ['/terms/seatFilling', { terms: { ...DEFAULT_BYLAWS.terms, seatFilling: period('P400Y') } }],
  ];
  it.each(wrong)('name the number that makes no sense: %s', (pointer, change) => {
    given(...founded)
      .when(adoptBylaws('2020-02-01', change))
      .thenRefused('bylaws-number-invalid', `/bylaws${pointer}`);
  });

  it('take every number that makes sense', () => {
    given(...founded)
      .when(
        adoptBylaws('2020-02-01', {
          decision: {
            rule: 'mixed',
            vote: { rule: 'qualified-majority', base: 'active', share: { of: 3, in: 3 } },
            exhaustion: { after: period('P2W') },
          },
          notice: { ...DEFAULT_BYLAWS.notice, extraordinary: period('P0D') },
          frequency: { usual: null, whileDrafting: period('P2W') },
        }),
      )
      .thenAmongOthers({ type: 'BylawsAdopted' });
  });
});

describe('a mandate', () => {
  const define = (day: string) =>
    toForum('DefineMandate', day, { topic: 'budget', mandate: 'reserved', decisionId: null });

  it('is set freely at the founding, later by a decision', () => {
    given(...founded)
      .when(define('2020-01-15'))
      .then({
        type: 'MandateDefined',
        data: { topic: 'budget', mandate: 'reserved', decisionId: null, occurredOn: civilDate('2020-01-15') },
      });
    given(...ruled)
      .when(define('2020-02-15'))
      .thenRefused('bylaws-need-decision', '/decisionId');
  });
});

describe('the agreed frequency', () => {
  const change = (usual: string | null, decisionId: string | null = 'd1') =>
    toForum('ChangeFrequency', '2020-03-02', {
      usual: usual === null ? null : period(usual),
      whileDrafting: null,
      decisionId,
    });

  it('is changed by a decision, once there are bylaws', () => {
    const decided = givenDecision(decisionAfter(tabled, taken(true)));
    given(...founded)
      .when(change('P1M', null))
      .thenRefused('bylaws-not-adopted');
    given(...ruled)
      .when(change('P1M', null))
      .thenRefused('bylaws-need-decision');
    decided
      .given(...ruled)
      .when(change('P0M'))
      .thenRefused('bylaws-number-invalid', '/usual');
    decided
      .given(...ruled)
      .when(change('P1M'))
      .then({
        type: 'FrequencyChanged',
        data: {
          usual: period('P1M'),
          whileDrafting: null,
          decisionId: 'd1',
          occurredOn: civilDate('2020-03-02'),
        },
      });
  });
});
