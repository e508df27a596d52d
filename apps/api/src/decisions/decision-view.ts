import type { CivilDate } from '@nap/calendar';
import type { DecisionRow, Stored } from '@nap/read-models';

import type { Naming, PersonView } from '../people/people-views';
import type { Reading, WrittenText } from '../texts/written-texts';

type Deferral = Omit<DecisionRow['deferrals'][number], 'grounds'> & { readonly grounds: WrittenText };
type Vote = NonNullable<DecisionRow['vote']>;
type Answer = NonNullable<DecisionRow['answer']>;
type Approval = NonNullable<DecisionRow['approval']>;

/** A motion in a list. */
export type DecisionSummary = Pick<
  DecisionRow,
  'meetingId' | 'topic' | 'title' | 'mandate' | 'status' | 'tabledOn' | 'tally' | 'result'
> & { readonly id: string; readonly version: number };

/** A motion and what became of it, as everybody sees it. */
type PublicDecision = DecisionSummary &
  Pick<
    DecisionRow,
    'meetingIds' | 'rule' | 'mode' | 'withdrawnOn' | 'positionPapers' | 'recognisedOn' | 'recognitionUrl' | 'agencies'
  > & {
    readonly motion: WrittenText;
    readonly deferrals: readonly Deferral[];
    /** The day on which dialogue was found exhausted, so that a mixed rule might go to a vote. */
    readonly exhaustedOn: CivilDate | null;
    /** The newest vote, counted and without names. */
    readonly vote:
      | (Pick<
          Vote,
          'voteId' | 'status' | 'method' | 'secret' | 'rule' | 'openedAt' | 'closesAt' | 'closedAt' | 'tally'
        > & { readonly entitled: number; readonly quorum: number })
      | null;
    readonly answer: (Omit<Answer, 'answer'> & { readonly answer: WrittenText | null }) | null;
    readonly approval: (Omit<Approval, 'grounds'> & { readonly grounds: WrittenText | null }) | null;
  };

/** What the forum's own people see beside what everybody does: who spoke and who voted; a secret choice nobody sees. */
type Inside = {
  readonly tabledBy: PersonView | null;
  readonly objections: readonly (PersonView &
    Omit<DecisionRow['objections'][number], 'personId' | 'grounds'> & { readonly grounds: WrittenText })[];
  readonly voters: readonly (PersonView & Omit<Vote['voters'][number], 'personId'>)[];
  readonly ballots: readonly (PersonView & Omit<Vote['ballots'][number], 'personId'>)[];
};

export type DecisionView = PublicDecision & Partial<Inside>;

/** People whom the view names. */
export const peopleIn = ({ tabledBy, objections, vote }: DecisionRow): readonly string[] => [
  ...(tabledBy === null ? [] : [tabledBy]),
  ...[...objections, ...(vote?.voters ?? []), ...(vote?.ballots ?? [])].map(({ personId }) => personId),
];

/** Texts that the view shows. */
export const textsIn = ({ motion, objections, deferrals, answer, approval }: DecisionRow): readonly string[] =>
  [
    motion,
    ...[...objections, ...deferrals].map(({ grounds }) => grounds),
    answer?.answer ?? null,
    approval?.grounds ?? null,
  ].filter((hash) => hash !== null);

export const summaryOf = (row: Stored<DecisionRow>): DecisionSummary => {
  const { decisionId, meetingId, topic, title, mandate, status, tabledOn, tally, result, version } = row;
  return { id: decisionId, meetingId, topic, title, mandate, status, tabledOn, tally, result, version };
};

const votePublicly = (vote: Vote | null): PublicDecision['vote'] => {
  if (vote === null) return null;
  const { voteId, status, method, secret, rule, openedAt, closesAt, closedAt, tally, voters, quorum } = vote;
  return {
    ...{ voteId, status, method, secret, rule, openedAt, closesAt, closedAt, tally, quorum },
    entitled: voters.length,
  };
};

const shown = (hash: string | null, read: Reading): WrittenText | null => (hash === null ? null : read(hash));

export const everybodySees = (row: Stored<DecisionRow>, read: Reading): DecisionView => {
  const { meetingIds, rule, mode, withdrawnOn, positionPapers, recognisedOn, recognitionUrl, agencies } = row;
  const { answer, approval } = row;
  return {
    ...summaryOf(row),
    ...{ meetingIds, rule, mode, withdrawnOn, positionPapers, recognisedOn, recognitionUrl, agencies },
    motion: read(row.motion),
    deferrals: row.deferrals.map((deferral) => ({ ...deferral, grounds: read(deferral.grounds) })),
    exhaustedOn: row.exhausted?.occurredOn ?? null,
    vote: votePublicly(row.vote),
    answer: answer === null ? null : { ...answer, answer: shown(answer.answer, read) },
    approval: approval === null ? null : { ...approval, grounds: shown(approval.grounds, read) },
  };
};

export const insidersSee = ({ tabledBy, objections, vote }: DecisionRow, name: Naming, read: Reading): Inside => ({
  tabledBy: tabledBy === null ? null : name(tabledBy),
  objections: objections.map(({ personId, grounds, ...objection }) => ({
    ...objection,
    ...name(personId),
    grounds: read(grounds),
  })),
  voters: (vote?.voters ?? []).map(({ personId, ...voter }) => ({ ...voter, ...name(personId) })),
  ballots: (vote?.ballots ?? []).map(({ personId, ...ballot }) => ({ ...ballot, ...name(personId) })),
});
