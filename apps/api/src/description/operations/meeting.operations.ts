import { answers } from '@nap/contracts';

import { type Operations, changing, listing, making, showing, under } from '../operation';

const { actionItemAnswer, meetingAnswer, meetingSummaryAnswer, minutesAnswer } = answers;

const calling: Operations = {
  'POST /announce': changing('AnnounceMeeting', 'Announce a meeting'),
  'POST /move': changing('MoveMeeting', 'Move a meeting'),
  'POST /cancel': changing('CancelMeeting', 'Cancel a meeting'),
  'POST /minute-taker': changing('AssignMinuteTaker', 'Name who takes the minutes'),
  'POST /second-call': changing('IssueSecondCall', 'Call again after a first call without quorum'),
};

const agenda: Operations = {
  'POST /agenda': changing('DraftAgenda', 'Draft the agenda'),
  'POST /agenda/approve': changing('ApproveAgenda', 'Approve the agenda as chair or co-chair'),
  'POST /agenda/return': changing('ReturnAgenda', 'Give the agenda back with grounds'),
  'POST /agenda/circulate': changing('CirculateAgenda', 'Circulate the draft among the members'),
  'POST /agenda/comments': changing('CommentOnAgenda', 'Comment on the draft'),
  'POST /agenda/revise': changing('ReviseAgenda', 'Revise the agenda after the comments'),
  'POST /agenda/publish': changing('PublishAgenda', 'Publish the final agenda'),
  'POST /materials': changing('SendMaterials', 'Send papers to the members'),
};

const sitting: Operations = {
  'POST /proxies': changing('NotifyProxy', 'Say who sits for a member'),
  'POST /proxies/:seat/withdraw': changing('WithdrawProxy', 'Take back a proxy'),
  'POST /attendance': changing('RecordAttendance', 'Record who is there'),
  'POST /departures': changing('RecordDeparture', 'Record who left'),
  'POST /open': changing('OpenMeeting', 'Open the meeting and count the quorum'),
  'POST /close': changing('CloseMeeting', 'Close the meeting'),
};

const afterwards: Operations = {
  'POST /minutes': changing('DraftMinutes', 'Draft the minutes'),
  'GET /minutes': showing('Show the minutes', minutesAnswer, 'not-found'),
  'POST /minutes/circulate': changing('CirculateMinutes', 'Circulate the draft of the minutes'),
  'POST /minutes/approve': changing('ApproveMinutes', 'Approve the minutes as chair or co-chair'),
  'POST /minutes/publish': changing('PublishMinutes', 'Publish the minutes'),
  'GET /action-items': listing('List what the meeting asked of people', actionItemAnswer),
  'GET /action-items/:item': showing('Show an action item', actionItemAnswer),
  'POST /action-items/:item/complete': changing('CompleteActionItem', 'Record that an action item is done'),
  'POST /action-items/:item/review': changing('ReviewActionItem', 'Look at an action item in a later meeting'),
};

export const meetingOperations: Operations = under('/forums/:forum/meetings', {
  'POST ': making('ScheduleMeeting', 'Call a meeting'),
  'POST /records': making('RecordMeeting', 'Write down a meeting of the past'),
  'GET ': listing('List the meetings, the latest first', meetingSummaryAnswer),
  'GET /:meeting': showing('Show a meeting', meetingAnswer),
  ...under('/:meeting', { ...calling, ...agenda, ...sitting, ...afterwards }),
});
