import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';

import { ActivityCollector, TemporalActivities } from './temporal-activities';

const nothing = () => Promise.resolve({ version: 0, over: true, steps: {} });

@TemporalActivities()
class OfCycles {
  readonly notAnActivity = 'text';
  readonly planCycle = nothing;
  readonly ringCycle = nothing;
}

@TemporalActivities()
class OfForums {
  readonly planForum = nothing;
  readonly ringForum = nothing;
}

@TemporalActivities()
class OfMeetings {
  readonly planMeeting = nothing;
  readonly ringMeeting = nothing;
}

@TemporalActivities()
class OfDecisions {
  readonly planDecision = nothing;
  readonly ringDecision = nothing;
}

@TemporalActivities()
class AlsoOfForums {
  readonly planForum = nothing;
}

const collected = async (...providers: readonly (new () => object)[]): Promise<readonly string[]> => {
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule],
    providers: [ActivityCollector, ...providers],
  }).compile();
  return Object.keys(module.get(ActivityCollector).collect());
};

describe('the activities of a worker', () => {
  it('are the functions of every marked provider', async () => {
    expect([...(await collected(OfCycles, OfForums, OfMeetings, OfDecisions))].sort()).toEqual([
      'planCycle',
      'planDecision',
      'planForum',
      'planMeeting',
      'ringCycle',
      'ringDecision',
      'ringForum',
      'ringMeeting',
    ]);
  });

  it('are not taken for complete when one is missing', async () => {
    await expect(collected(OfCycles, OfMeetings, OfDecisions)).rejects.toThrow(
      'no provider offers planForum, ringForum',
    );
  });

  it('have one provider each', async () => {
    await expect(collected(OfCycles, OfForums, OfMeetings, OfDecisions, AlsoOfForums)).rejects.toThrow(
      'more than one provider offers planForum',
    );
  });
});
