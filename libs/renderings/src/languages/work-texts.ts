import type { CycleEvent } from '@nap/domain';
import type { EventType } from '@nap/contracts';

type ActText = { readonly title: string; readonly lead: string; readonly send: string };

/** What people do to a cycle on pages. */
export type CycleAct =
  | 'evidence'
  | 'evidence-withdrawal'
  | 'comment-window'
  | 'end'
  | 'due-day'
  | 'cohort-shift'
  | 'suspension'
  | 'resumption'
  | 'waiver'
  | 'clocks';

/** What forms, and the look at what they will do, say whatever they are about. */
export type WorkTexts = {
  readonly look: string;
  readonly change: string;
  readonly errorTitle: string;
  readonly optional: string;
  /** A fault of a field, as a sentence with the field's name. */
  readonly fault: string;
  readonly reused: string;
  readonly stale: string;
  readonly choose: string;
  readonly preview: string;
  readonly previewLead: string;
  readonly entered: string;
  readonly nothingEntered: string;
  readonly recorded: string;
  readonly nothingRecorded: string;
  readonly times: string;
  readonly ofPhase: string;
  readonly clocks: string;
  readonly noClocks: string;
  readonly clock: string;
  readonly now: string;
  readonly after: string;
  readonly notOwed: string;
  readonly rings: string;
  readonly noRing: string;
  readonly letters: string;
  readonly noLetters: string;
  readonly letterTo: string;
  readonly unreachable: string;
  readonly can: string;
  readonly yes: string;
  readonly act: Readonly<Record<CycleAct, ActText>>;
  readonly field: Readonly<
    Record<
      | 'kind'
      | 'phase'
      | 'language'
      | 'url'
      | 'occurredOn'
      | 'opensOn'
      | 'endsOn'
      | 'evidence'
      | 'grounds'
      | 'end'
      | 'dueOn'
      | 'commentUrl',
      string
    >
  >;
  readonly hint: Readonly<
    Record<
      'phase' | 'language' | 'grounds' | 'change' | 'opensOn' | 'endsOn' | 'occurredOn' | 'groundsOptional',
      string
    >
  >;
  /** What an event says, for those who read no log; an event without words is shown by its name. */
  readonly fact: Readonly<Record<CycleEvent['type'], string>> & Readonly<Partial<Record<EventType, string>>>;
};
