type PageText = { readonly title: string; readonly lead: string };

/** What is said to people who log in, by letter and on pages. */
export type LoginTexts = {
  /** The name of a person's own calendar. */
  readonly calendar: string;
  readonly mail: Readonly<Record<'subject' | 'lead' | 'next' | 'action' | 'notAsked' | 'secret', string>>;
  readonly ask: PageText & {
    readonly email: string;
    readonly emailHint: string;
    readonly send: string;
    /** What stands where no address was written. */
    readonly noAddress: string;
  };
  readonly sent: PageText & { readonly nothing: string; readonly again: string };
  readonly confirm: PageText & { readonly go: string };
  /** Why a link lets nobody in, and the way out. */
  readonly refused: Readonly<
    Record<'used' | 'expired' | 'other-browser' | 'unknown' | 'too-many', PageText & { readonly wayOut: string }>
  >;
  readonly inside: PageText & {
    readonly sessions: string;
    readonly thisOne: string;
    readonly agent: string;
    readonly agentUnknown: string;
    readonly begun: string;
    readonly seen: string;
    readonly end: string;
    readonly logout: string;
    readonly act: string;
  };
  readonly demo: PageText & {
    readonly person: string;
    readonly admin: string;
    readonly go: string;
    readonly nobody: string;
  };
};
