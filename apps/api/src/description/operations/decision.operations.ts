import { answers } from '@nap/contracts';

import { type Operations, changing, listing, making, showing, under } from '../operation';

const { createdAnswer, decisionAnswer, decisionSummaryAnswer, positionPaperAnswer } = answers;

const before: Operations = {
  'POST /withdraw': changing('WithdrawMotion', 'Withdraw a motion'),
  'POST /objections': changing('RaiseObjection', 'Object to consensus'),
  'POST /objections/:seat/withdraw': changing('WithdrawObjection', 'Take back an objection'),
  'POST /consensus': changing('DeclareConsensus', 'Declare consensus'),
  'POST /defer': changing('DeferItem', 'Set a motion aside for a later meeting'),
  'POST /dialogue-exhausted': changing('DeclareDialogueExhausted', 'Declare that dialogue is exhausted'),
  'POST /position-papers': making('FilePositionPaper', 'File a position paper'),
  'GET /position-papers': listing('List the position papers', positionPaperAnswer),
  'GET /position-papers/:paper': showing('Show a position paper', positionPaperAnswer),
};

const votes: Operations = {
  'POST /vote': { ...changing('OpenVote', 'Open a vote'), answer: createdAnswer },
  'POST /ballots': changing('CastBallot', 'Cast a ballot'),
  'POST /vote/close': changing('CloseVote', 'Close a vote'),
};

const effects: Operations = {
  'POST /government-answer': changing('GiveGovernmentReason', 'Give the government’s reasoned answer'),
  'POST /recognise': changing('RecogniseDecision', 'Recognise a decision'),
  'POST /agencies': changing('InstructAgency', 'Instruct an agency'),
  'POST /agencies/report': changing('ReportAgency', 'Record the report of an agency'),
  'POST /external-approval': changing('RequestExternalApproval', 'Ask for approval from outside the forum'),
  'POST /external-approval/grant': changing('GrantExternalApproval', 'Record that approval was granted'),
  'POST /external-approval/refuse': changing('RefuseExternalApproval', 'Record that approval was refused'),
};

export const decisionOperations: Operations = under('/forums/:forum/decisions', {
  'POST ': making('TableMotion', 'Table a motion'),
  'GET ': listing('List the decisions, the newest first', decisionSummaryAnswer),
  'GET /:decision': showing('Show a motion and what became of it', decisionAnswer),
  ...under('/:decision', { ...before, ...votes, ...effects }),
});
