import { type PersonsCommand, problems, refusalsOf } from '@nap/contracts';

import { refusalsOfCommands } from '../../infra/tooling/generate-refusals.cjs';

const found = refusalsOfCommands();

describe('the refusals of each command', () => {
  it('are those that its rules can come to: run infra/tooling/generate-refusals.cjs', () => {
    const commands = Object.keys(found) as PersonsCommand[];
    expect(Object.fromEntries(commands.map((command) => [command, refusalsOf(command)]))).toEqual(found);
  });

  it('all have texts', () => {
    expect(
      Object.values(found)
        .flat()
        .filter((code) => !Object.hasOwn(problems, code)),
    ).toEqual([]);
  });

  it('are told apart by command', () => {
    expect(found['MoveMeeting']).toContain('meetings-overlap');
    expect(found['AnnounceMeeting']).not.toContain('meetings-overlap');
    expect(found['VacateSeat']).toEqual(['forum-not-found', 'seat-abolished', 'seat-not-found', 'seat-vacant']);
    expect(found['CloseVote']).not.toContain('ballot-already-cast');
  });
});
