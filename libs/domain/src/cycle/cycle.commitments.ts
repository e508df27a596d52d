import { dateOf } from '@nap/calendar';
import { type Decision, type Refused, accept, refuse } from '@nap/kernel';

import { type Commitment, isSameCommitment } from './commitment';
import type { RecordCommitment } from './cycle.commands';
import type { CycleEvent } from './cycle.events';
import type { CycleRefusal } from './cycle.refusals';
import type { OpenedCycle } from './cycle.state';

type Part = Pick<Commitment, 'startsOn' | 'dueOn'> & {
  readonly id: string;
  /** Where it stands in the commitment, and the field that holds its id. */
  readonly pointer: string;
  readonly idField: 'commitmentId' | 'milestoneId' | 'indicatorId';
};

const partsOf = (commitment: Commitment): readonly Part[] => [
  { ...commitment, id: commitment.commitmentId, pointer: '', idField: 'commitmentId' },
  ...commitment.milestones.flatMap((milestone, place): readonly Part[] => {
    const pointer = `/milestones/${String(place)}`;
    return [
      { ...milestone, id: milestone.milestoneId, pointer, idField: 'milestoneId' },
      ...milestone.indicators.map((indicator, nth): Part => ({
        ...indicator,
        id: indicator.indicatorId,
        pointer: `${pointer}/indicators/${String(nth)}`,
        idField: 'indicatorId',
      })),
    ];
  }),
];

const refusalOf = (commitment: Commitment): Refused<CycleRefusal> | null => {
  const parts = partsOf(commitment);
  for (const [place, { id, idField, pointer, startsOn, dueOn }] of parts.entries()) {
    if (parts.findIndex((part) => part.idField === idField && part.id === id) < place) {
      return refuse('commitment-part-repeated', `${pointer}/${idField}`, { part: id });
    }
    if (startsOn !== null && dueOn !== null && dueOn < startsOn) {
      return refuse('commitment-ends-before-start', `${pointer}/dueOn`, { part: id, start: startsOn });
    }
  }
  return null;
};

/** A commitment of the plan, whole; the same again says nothing, another content takes its place and the old one stays in the log. */
export const decideCommitment = (
  { data }: RecordCommitment,
  cycle: OpenedCycle,
): Decision<CycleEvent, CycleRefusal> => {
  const { moment, ...commitment } = data;
  const refusal = refusalOf(commitment);
  if (refusal !== null) return refusal;
  const known = cycle.commitments.find(({ commitmentId }) => commitmentId === commitment.commitmentId);
  if (known !== undefined && isSameCommitment(known, commitment)) return accept();
  return accept({
    type: 'CommitmentRecorded',
    data: { ...commitment, cycleId: cycle.cycleId, occurredOn: dateOf(moment.local) },
  });
};
