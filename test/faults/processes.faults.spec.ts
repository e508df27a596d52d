import { callMeeting, openCycle } from './world/life';
import { inModule } from './world/guard';
import { worldOf } from './world/proves';

const provesThat = worldOf('processes', {
  given: async (world) => {
    await openCycle(world, 'ro');
    await callMeeting(world, 'ro', '2016-04-01T14:00:00');
  },
});

describe('processes that die in the middle of a cycle and a meeting', () => {
  provesThat('a step whose worker is killed is recorded by the next worker', {
    guard: inModule(
      'a stable id for the order that a clock gives',
      'activities/src/ringing.js',
      'id: (0, commands_1.commandIdFrom)(workflowId, lane, at)',
      "id: require('node:crypto').randomUUID()",
    ),
    act: async (world) => {
      const due = await world.goToNextStep();
      await world.fault('kill -9 of the worker', () => world.processes.kill('worker'));
      await world.processes.start('worker');
      await world.untilRecorded(due);
    },
  });
});
