import { unreachable } from '@nap/kernel';

import type { DecisionCommand } from './decision.commands';
import { evolveKnown } from './decision.evolve';
import {
  decideAnswer,
  decideApproval,
  decideInstruction,
  decideRecognition,
  decideReport,
  decideRequest,
} from './decision.follow-up';
import { decideConsensus, decideDeferral, decideExhaustion, decidePaper, decideWithdrawal } from './decision.motion';
import { decideObjection, decideObjectionWithdrawal } from './decision.objection';
import { passDecisionTime } from './decision.passing';
import { type DecisionOutcome, type Setting, recorded } from './decision.setting';
import type { KnownDecision } from './decision.state';
import { decideBallot, decideClosing, decideOpening } from './decision.vote';

export { firstOfDecision } from './decision.motion';
export type { Setting } from './decision.setting';

/** A person's act on the decision as it stands once every step due before it has been recorded. */
const act = (
  command: Exclude<DecisionCommand, { type: 'PassTime' }>,
  decision: KnownDecision,
  setting: Setting,
): DecisionOutcome => {
  switch (command.type) {
    case 'WithdrawMotion':
      return decideWithdrawal(command, decision, setting);
    case 'RaiseObjection':
      return decideObjection(command, decision, setting);
    case 'WithdrawObjection':
      return decideObjectionWithdrawal(command, decision, setting);
    case 'DeclareConsensus':
      return decideConsensus(command, decision, setting);
    case 'DeferItem':
      return decideDeferral(command, decision, setting);
    case 'FilePositionPaper':
      return decidePaper(command, decision);
    case 'DeclareDialogueExhausted':
      return decideExhaustion(command, decision);
    case 'OpenVote':
      return decideOpening(command, decision, setting);
    case 'CastBallot':
      return decideBallot(command, decision, setting);
    case 'CloseVote':
      return decideClosing(command, decision, setting);
    case 'GiveGovernmentReason':
      return decideAnswer(command, decision);
    case 'RecogniseDecision':
      return decideRecognition(command, decision);
    case 'InstructAgency':
      return decideInstruction(command, decision);
    case 'ReportAgency':
      return decideReport(command, decision);
    case 'RequestExternalApproval':
      return decideRequest(command, decision);
    case 'GrantExternalApproval':
    case 'RefuseExternalApproval':
      return decideApproval(command, decision);
    default:
      return unreachable(command);
  }
};

/**
 * Decides one command of a decision, after everything due before it has been recorded: a ballot that comes after the vote's
 * end meets a closed vote, also where no clock has rung yet.
 * @throws Error when the urn does not hold as many ballots as were cast.
 */
export const decideDecision = (
  command: DecisionCommand,
  decision: KnownDecision,
  setting: Setting,
): DecisionOutcome => {
  const passed = passDecisionTime(decision, command.data.moment, setting);
  if (command.type === 'PassTime') return recorded(passed);
  const outcome = act(command, passed.reduce(evolveKnown, decision), setting);
  return 'refusal' in outcome ? outcome : recorded([...passed, ...outcome.events], outcome.inMeeting);
};
