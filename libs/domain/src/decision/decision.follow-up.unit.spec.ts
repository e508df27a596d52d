import { civilDate } from '@nap/calendar';
import {
  GROUNDS,
  decided,
  decisionDeciderIn,
  forumWith,
  meetingWith,
  motionTabled,
  on,
  settingOf,
  specify,
} from '@nap/testing';

import type { DecisionCommand } from './decision.commands';
import type { DecisionEvent } from './decision.events';
import type { DecisionRefusal } from './decision.refusals';

const DAY = '2026-05-04';
const forum = forumWith(1, 1);
const setting = settingOf(forum, meetingWith(forum, [{ seatId: 'g1' }, { seatId: 'c1' }]));
const given = (...history: readonly DecisionEvent[]) => specify(decisionDeciderIn(setting)).given(...history);
const takenAs = (change: Parameters<typeof motionTabled>[0]): readonly DecisionEvent[] =>
  decided([motionTabled({ rule: { rule: 'consensus' }, ...change })], setting, {
    type: 'DeclareConsensus',
    data: { moment: on(DAY) },
  });

const answer = (day: string): DecisionCommand => ({
  type: 'GiveGovernmentReason',
  data: { moment: on(day), accepted: 'in-part', answer: GROUNDS, url: null },
});
const recognise: DecisionCommand = { type: 'RecogniseDecision', data: { moment: on(DAY), url: null } };
const instruct = (agency: string, dueOn = '2026-07-01'): DecisionCommand => ({
  type: 'InstructAgency',
  data: { moment: on(DAY), agency, dueOn: civilDate(dueOn) },
});
const report = (agency: string, day: string, occurredOn = day): DecisionCommand => ({
  type: 'ReportAgency',
  data: { moment: on(day), agency, url: 'https://example.org/r', occurredOn: civilDate(occurredOn) },
});
const request: DecisionCommand = { type: 'RequestExternalApproval', data: { moment: on(DAY), from: 'Cabinet' } };
const grant: DecisionCommand = { type: 'GrantExternalApproval', data: { moment: on(DAY), url: null } };
const refuseIt: DecisionCommand = { type: 'RefuseExternalApproval', data: { moment: on(DAY), grounds: GROUNDS } };

const binding = takenAs({});
const advice = takenAs({ mandate: 'advises' });
const inMixed = takenAs({ mode: 'mixed' });

describe('what the members advise', () => {
  it.each(['advises', 'reserved'] as const)(
    'on a topic where they have the mandate "%s" binds nobody and is owed an answer',
    (mandate) => {
      expect(takenAs({ mandate }).slice(1)).toMatchObject([
        { type: 'DecisionTaken', data: { binding: false } },
        { type: 'AdviceIssued', data: { answerDue: '2026-06-03', occurredOn: DAY } },
      ]);
    },
  );

  it('is answered with reasons in time', () => {
    given(...advice)
      .when(answer('2026-05-20'))
      .thenAmongOthers(
        { type: 'GovernmentReasonGiven', data: { accepted: 'in-part', answer: GROUNDS } },
        { type: 'DeadlineMet', data: { duty: 'government-answer', lateByDays: 0, metAt: '2026-05-20T10:00:00' } },
      );
  });

  it('is answered late: the miss is recorded first, and the answer counts', () => {
    given(...advice)
      .when(answer('2026-06-05'))
      .thenAmongOthers(
        {
          type: 'DeadlineMissed',
          data: { duty: 'government-answer', due: '2026-06-03', recipients: ['poc', 'chair'] },
        },
        { type: 'GovernmentReasonGiven' },
        { type: 'DeadlineMet', data: { lateByDays: 2 } },
      );
  });

  it('is answered once, and only where an answer is owed', () => {
    given(...decided(advice, setting, answer('2026-05-20')))
      .when(answer('2026-05-21'))
      .thenRefused('answer-already-given');
    given(...binding)
      .when(answer('2026-05-20'))
      .thenRefused('answer-not-owed');
  });
});

describe('a decision that binds', () => {
  it('is owed no answer', () => {
    expect(binding.slice(1)).toMatchObject([{ type: 'DecisionTaken', data: { binding: true } }]);
  });

  it('is recognised once', () => {
    given(...binding)
      .when(recognise)
      .thenAmongOthers({ type: 'DecisionRecognised', data: { occurredOn: DAY } });
    given(...decided(binding, setting, recognise))
      .when(recognise)
      .thenRefused('decision-already-recognised');
  });

  it('instructs agencies, each once, by a day to come', () => {
    const instructed = decided(binding, setting, instruct('Treasury'), instruct('Archive'));
    given(...instructed)
      .when(instruct('Treasury'))
      .thenRefused('agency-already-instructed', '/agency');
    given(...binding)
      .when(instruct('Treasury', '2026-05-03'))
      .thenRefused('due-in-past', '/dueOn');
    given(...binding)
      .when(instruct('Treasury', DAY))
      .thenAmongOthers({ type: 'AgencyInstructed', data: { agency: 'Treasury', dueOn: DAY } });
  });

  it('is reported on by each agency for itself', () => {
    const instructed = decided(binding, setting, instruct('Treasury'), instruct('Archive'));
    const reported = decided(instructed, setting, report('Archive', '2026-06-01', '2026-05-30'));
    expect(reported.slice(instructed.length)).toMatchObject([
      { type: 'AgencyReported', data: { agency: 'Archive', occurredOn: '2026-05-30' } },
      { type: 'DeadlineMet', data: { subject: 'Archive', metAt: '2026-05-30T00:00:00', lateByDays: 0 } },
    ]);
    given(...reported)
      .when(report('Archive', '2026-06-02'))
      .thenRefused('agency-already-reported', '/agency');
    given(...reported)
      .when(report('Library', '2026-06-02'))
      .thenRefused('agency-not-instructed', '/agency');
    given(...reported)
      .when(report('Treasury', '2026-06-02', '2026-06-03'))
      .thenRefused('act-in-future', '/occurredOn');
    given(...reported)
      .when({ type: 'PassTime', data: { moment: on('2026-07-02') } })
      .thenAmongOthers({ type: 'DeadlineMissed', data: { duty: 'agency-instruction', subject: 'Treasury' } });
  });

  it('reported late but dated in time takes the miss back', () => {
    given(...decided(binding, setting, instruct('Treasury')))
      .when(report('Treasury', '2026-07-04', '2026-06-30'))
      .thenAmongOthers(
        { type: 'DeadlineMissed' },
        { type: 'DeadlineMet', data: { lateByDays: 0 } },
        { type: 'MissRectified' },
      );
  });

  it.each<[string, DecisionCommand]>([
    ['recognised', recognise],
    ['instructed', instruct('Treasury')],
  ])('is what it must be to be %s', (_, command) => {
    given(motionTabled()).when(command).thenRefused('decision-not-taken');
    given(...advice)
      .when(command)
      .thenRefused('decision-not-binding');
    given(...inMixed)
      .when(command)
      .thenRefused('approval-outstanding');
  });
});

describe('approval from outside', () => {
  it('is asked for in a mixed forum, and lets the decision take effect', () => {
    const requested = decided(inMixed, setting, request);
    expect(requested.at(-1)).toMatchObject({ type: 'ExternalApprovalRequested', data: { from: 'Cabinet' } });
    given(...requested)
      .when(instruct('Treasury'))
      .thenRefused('approval-outstanding');
    const granted = decided(requested, setting, grant);
    expect(granted.at(-1)).toMatchObject({ type: 'ExternalApprovalGranted', data: { from: 'Cabinet' } });
    given(...granted)
      .when(instruct('Treasury'))
      .thenAmongOthers({ type: 'AgencyInstructed' });
  });

  it('refused is asked for again; granted is not', () => {
    const refused = decided(inMixed, setting, request, refuseIt);
    expect(refused.at(-1)).toMatchObject({
      type: 'ExternalApprovalRefused',
      data: { from: 'Cabinet', grounds: GROUNDS },
    });
    given(...refused)
      .when(request)
      .thenAmongOthers({ type: 'ExternalApprovalRequested' });
    given(...decided(inMixed, setting, request, grant))
      .when(request)
      .thenRefused('approval-already-requested');
  });

  it.each<[string, readonly DecisionEvent[], DecisionCommand, DecisionRefusal]>([
    ['in another mode', binding, request, 'approval-not-in-mode'],
    ['of what is not taken', [motionTabled({ mode: 'mixed' })], request, 'decision-not-taken'],
    ['of advice', takenAs({ mode: 'mixed', mandate: 'advises' }), request, 'decision-not-binding'],
    ['twice', decided(inMixed, setting, request), request, 'approval-already-requested'],
    ['where none is asked for', inMixed, grant, 'approval-not-requested'],
    ['by refusing what nobody asked', inMixed, refuseIt, 'approval-not-requested'],
  ])('is refused %s', (_, history, command, code) => {
    given(...history)
      .when(command)
      .thenRefused(code);
  });
});
