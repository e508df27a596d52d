import { Agendas } from '@nap/commands';
import { Clock } from '@nap/platform';
import { type MeetingActivities, type MeetingAgenda, type MeetingDuty, meetingClock } from '@nap/workflow-api';

import { nextSteps } from '../due-steps';
import { dutySummary, owedAmong } from '../duties';
import { Ringing } from '../ringing';
import { TemporalActivities } from '../temporal-activities';

/** What the clock of a meeting asks for. */
@TemporalActivities()
export class MeetingActivityProvider implements MeetingActivities {
  constructor(
    private readonly ringing: Ringing,
    private readonly agendas: Agendas,
    private readonly clock: Clock,
  ) {}

  readonly planMeeting: MeetingActivities['planMeeting'] = ({ meetingId }) => this.agendaOf(meetingId);

  readonly ringMeeting: MeetingActivities['ringMeeting'] = async ({ meetingId, duty, at, due }) => {
    await this.ringing.ring('meeting', meetingClock(meetingId), { lane: duty, at, due });
    return this.agendaOf(meetingId);
  };

  private async agendaOf(meetingId: string): Promise<MeetingAgenda> {
    const agenda = await this.agendas.ofMeeting(meetingId);
    if (agenda === undefined) return { version: 0, over: true, steps: {} }; // nothing to keep time for
    const { meeting, version, over } = agenda;
    return {
      version,
      over,
      steps: nextSteps({ ...agenda, laneOf: ({ duty }) => duty as MeetingDuty, summaryOf: dutySummary }, this.clock),
      attributes: { forumId: meeting.forumId, ...owedAmong(meeting.duties) },
    };
  }
}
