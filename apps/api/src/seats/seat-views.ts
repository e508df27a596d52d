import type { CivilDate } from '@nap/calendar';
import type { FillingWay } from '@nap/domain';
import type { KeyHolder } from '@nap/people';
import { ForumQueries, SeatQueries, type SeatRow, type Stored } from '@nap/read-models';
import { Injectable } from '@nestjs/common';

import { ForumRights } from '../access/forum-rights';
import { ApiProblem } from '../border/api-problem';
import { type Naming, PeopleViews, type PersonView } from '../people/people-views';

type Holder = PersonView & {
  /** First and last day of the term; null: no end is set. */
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
  readonly filledBy: FillingWay | null;
};

type PastHolder = PersonView & Pick<SeatRow['pastHolders'][number], 'heldFrom' | 'leftOn' | 'reason'>;

/** What the forum's own people see of a seat beside what everybody does. */
type Inside = Pick<SeatRow, 'lapse' | 'lapseRule' | 'confirmBy' | 'absences'> & {
  readonly substitute: PersonView | null;
  readonly deputy: PersonView | null;
  readonly pastHolders: readonly PastHolder[];
};

/** A seat of the forum. */
export type SeatView = Pick<SeatRow, 'sector' | 'establishedOn' | 'abolishedOn' | 'vacantSince'> &
  Partial<Inside> & {
    readonly id: string;
    /** Null while the seat is vacant. */
    readonly holder: Holder | null;
    readonly version: number;
  };

@Injectable()
export class SeatViews {
  constructor(
    private readonly forums: ForumQueries,
    private readonly seats: SeatQueries,
    private readonly people: PeopleViews,
    private readonly rights: ForumRights,
  ) {}

  /** @throws ApiProblem `forum-not-found`. */
  async ofForum(forum: string, reader: KeyHolder | null): Promise<readonly SeatView[]> {
    if ((await this.forums.find(forum)) === null) throw new ApiProblem({ code: 'forum-not-found' });
    const rows = await this.seats.ofForum(forum);
    const isInsider = await this.rights.isInsider(reader, forum);
    const person = await this.people.of(rows.flatMap(peopleOf), { reader, isInsider });
    return rows.map((row) => ({ ...everybodySees(row, person), ...(isInsider ? insidersSee(row, person) : {}) }));
  }

  /** @throws ApiProblem `forum-not-found`, `seat-not-found`. */
  async find(forum: string, id: string, reader: KeyHolder | null): Promise<SeatView> {
    const seat = (await this.ofForum(forum, reader)).find((known) => known.id === id);
    if (seat === undefined) throw new ApiProblem({ code: 'seat-not-found', params: { seat: id } });
    return seat;
  }
}

const peopleOf = ({ holderId, substituteId, deputyId, pastHolders }: SeatRow): readonly string[] =>
  [holderId, substituteId, deputyId, ...pastHolders.map(({ personId }) => personId)].filter((id) => id !== null);

const everybodySees = (row: Stored<SeatRow>, person: Naming): SeatView => {
  const { seatId, sector, establishedOn, abolishedOn, vacantSince, holderId, version } = row;
  const { heldFrom: from, heldUntil: until, filledBy } = row;
  const holder = holderId === null ? null : { ...person(holderId), from, until, filledBy };
  return { id: seatId, sector, establishedOn, abolishedOn, vacantSince, holder, version };
};

const insidersSee = (row: SeatRow, person: Naming): Inside => {
  const { substituteId, deputyId, lapse, lapseRule, confirmBy, absences, pastHolders } = row;
  return {
    substitute: substituteId === null ? null : person(substituteId),
    deputy: deputyId === null ? null : person(deputyId),
    ...{ lapse, lapseRule, confirmBy, absences },
    pastHolders: pastHolders.map(({ personId, heldFrom, leftOn, reason }) => ({
      ...person(personId),
      ...{ heldFrom, leftOn, reason },
    })),
  };
};
