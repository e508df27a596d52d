import type { CommandBus, CommandRefusal, CommandRequest } from '@nap/commands';

type Given = Pick<CommandRequest, 'id' | 'order'> & Partial<Pick<CommandRequest, 'caller'>>;

/** Gives one order, as the operator unless somebody else is named. @returns why it was refused, or null when it is stored. */
export const giveOrder = async (
  bus: CommandBus,
  { id, order, caller = { kind: 'operator' } }: Given,
): Promise<CommandRefusal | null> => {
  const answer = await bus.dispatch({ id, order, caller, correlationId: id, causationId: null });
  return answer.ok ? null : answer.refusal;
};
