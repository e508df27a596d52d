import {
  agendaBody,
  announcementBody,
  approvalBody,
  commentBody,
  groundsBody,
  materialsBody,
  moveBody,
  newMotionBody,
  occurredAtBody,
  returnBody,
} from '@nap/contracts';

import { agendaIn, enteredAgenda, papersIn } from './entered-lists';
import type { MeetingFacts } from './meeting-facts';
import {
  type MeetingForms,
  about,
  approver,
  choice,
  field,
  grounds,
  inState,
  onMeeting,
  slot,
  wordsOf,
} from './meeting-form';

const isCalled = inState('scheduled');
const isAt =
  (...stages: readonly string[]) =>
  (facts: MeetingFacts): boolean =>
    isCalled(facts) && facts.meeting.agenda !== null && stages.includes(facts.meeting.agenda.stage);

const wasCirculated = ({ meeting }: MeetingFacts): boolean =>
  meeting.agenda !== null && !['drafted', 'approved'].includes(meeting.agenda.stage);

const versionOf = ({ meeting }: MeetingFacts): number => meeting.agenda?.version ?? 0;

/** From the call to the final agenda. */
export const CALLING_FORMS: MeetingForms<
  | 'announcement'
  | 'move'
  | 'cancellation'
  | 'motion'
  | 'agenda'
  | 'agenda-approval'
  | 'agenda-return'
  | 'agenda-circulation'
  | 'agenda-comment'
  | 'papers'
  | 'agenda-publication'
> = {
  announcement: {
    ...about({
      ...wordsOf('announcement'),
      type: 'AnnounceMeeting',
      fields: (say) => [
        field(say, 'line', 'place'),
        field(say, 'address', 'url', { isOptional: true, hint: say.w('meetingWork.hint.url') }),
      ],
      schema: announcementBody,
      order: (data, _made, facts) => onMeeting(facts, { type: 'AnnounceMeeting', data }),
    }),
    fits: isCalled,
  },
  move: {
    ...about({
      ...wordsOf('move'),
      type: 'MoveMeeting',
      fields: (say) => [...slot(say), grounds(say, { isOptional: true })],
      schema: moveBody,
      order: (data, _made, facts) => onMeeting(facts, { type: 'MoveMeeting', data }),
    }),
    fits: isCalled,
  },
  cancellation: {
    ...about({
      ...wordsOf('cancellation'),
      type: 'CancelMeeting',
      fields: (say) => [grounds(say)],
      schema: groundsBody,
      order: (data, _made, facts) => onMeeting(facts, { type: 'CancelMeeting', data }),
    }),
    fits: isCalled,
  },
  motion: {
    ...about({
      ...wordsOf('motion'),
      type: 'TableMotion',
      fields: (say) => [field(say, 'line', 'topic'), field(say, 'line', 'title'), field(say, 'text', 'motion')],
      schema: newMotionBody.omit({ id: true, meetingId: true }),
      order: (body, decisionId, { meeting: { forumId, meetingId } }) => ({
        stream: 'forum',
        id: forumId,
        command: { type: 'TableMotion', data: { decisionId, meetingId, ...body } },
      }),
    }),
    fits: inState('scheduled', 'open'),
  },
  agenda: {
    ...about({
      ...wordsOf('agenda'),
      type: 'DraftAgenda',
      fields: (say, { motions }) => [
        field(say, 'text', 'topics', { isOptional: true, hint: say.w('meetingWork.hint.topics') }),
        ...(motions.length === 0
          ? []
          : [
              choice(
                say,
                'several',
                'decisions',
                motions.map(({ decisionId, title }) => ({ value: decisionId, label: title })),
                { isOptional: true },
              ),
            ]),
        field(say, 'line', 'followUp', { isOptional: true, hint: say.w('meetingWork.usual.followUp') }),
        field(say, 'line', 'general', { isOptional: true, hint: say.w('meetingWork.usual.general') }),
      ],
      schema: agendaBody,
      startsWith: ({ meeting }) => (meeting.agenda === null ? {} : enteredAgenda(meeting.agenda.items)),
      bodyOf: (entered, { motions }) => agendaIn(entered, motions),
      order: (data, _made, facts) =>
        onMeeting(facts, { type: wasCirculated(facts) ? 'ReviseAgenda' : 'DraftAgenda', data }),
    }),
    fits: isCalled,
  },
  'agenda-approval': {
    ...about({
      ...wordsOf('agenda-approval'),
      type: 'ApproveAgenda',
      fields: (say) => [approver(say)],
      schema: approvalBody,
      bodyOf: (entered, facts) => ({ ...entered, version: versionOf(facts) }),
      order: (data, _made, facts) => onMeeting(facts, { type: 'ApproveAgenda', data }),
    }),
    fits: isAt('drafted', 'circulated', 'revised'),
  },
  'agenda-return': {
    ...about({
      ...wordsOf('agenda-return'),
      type: 'ReturnAgenda',
      fields: (say) => [approver(say), grounds(say)],
      schema: returnBody,
      bodyOf: (entered, facts) => ({ ...entered, version: versionOf(facts) }),
      order: (data, _made, facts) => onMeeting(facts, { type: 'ReturnAgenda', data }),
    }),
    fits: isAt('drafted', 'circulated', 'revised'),
  },
  'agenda-circulation': {
    ...about({
      ...wordsOf('agenda-circulation'),
      type: 'CirculateAgenda',
      fields: () => [],
      schema: occurredAtBody,
      order: (data, _made, facts) => onMeeting(facts, { type: 'CirculateAgenda', data }),
    }),
    fits: isAt('approved'),
  },
  'agenda-comment': {
    ...about({
      ...wordsOf('agenda-comment'),
      type: 'CommentOnAgenda',
      fields: (say) => [field(say, 'text', 'comment')],
      schema: commentBody,
      order: (data, _made, facts) => onMeeting(facts, { type: 'CommentOnAgenda', data }),
    }),
    fits: isAt('circulated', 'revised'),
  },
  papers: {
    ...about({
      ...wordsOf('papers'),
      type: 'SendMaterials',
      fields: (say) => [field(say, 'text', 'papers', { hint: say.w('meetingWork.hint.papers') })],
      schema: materialsBody,
      bodyOf: ({ papers }) => ({ papers: papersIn(papers) }),
      order: (data, _made, facts) => onMeeting(facts, { type: 'SendMaterials', data }),
    }),
    fits: isCalled,
  },
  'agenda-publication': {
    ...about({
      ...wordsOf('agenda-publication'),
      type: 'PublishAgenda',
      fields: () => [],
      schema: occurredAtBody,
      order: (data, _made, facts) => onMeeting(facts, { type: 'PublishAgenda', data }),
    }),
    fits: isAt('final-approved'),
  },
};
