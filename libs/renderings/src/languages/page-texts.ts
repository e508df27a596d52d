/** What stands around every page. */
export type FrameTexts = {
  readonly service: string;
  readonly skip: string;
  readonly navigation: string;
  readonly languages: string;
  readonly language: Readonly<Record<'en' | 'zh-TW', string>>;
  readonly forums: string;
  readonly deadlines: string;
  readonly preferences: string;
  readonly about: string;
  readonly feed: string;
  /** The forum's zone, under a page that shows its days. */
  readonly zone: string;
  /** A moment as the reader's own clock shows it. */
  readonly readersTime: string;
  /** A page's title and the service's name, as the browser shows them. */
  readonly title: string;
  readonly unpublishedName: string;
};

type ProblemText = { readonly title: string; readonly lead: string };

export type ProblemTexts = Readonly<
  Record<'not-found' | 'not-permitted' | 'gone' | 'view-behind' | 'unavailable' | 'broken' | 'refused', ProblemText>
> & { readonly wayOut: string; readonly retry: string; readonly request: string };

export type PreferencesTexts = {
  readonly title: string;
  readonly lead: string;
  readonly language: string;
  readonly zone: string;
  readonly zoneHint: string;
  readonly zoneUnknown: string;
  readonly rocYears: string;
  readonly rocYearsHint: string;
  readonly save: string;
  readonly saved: string;
  readonly back: string;
};

/** The words of the pages. */
export type PageTexts = {
  readonly frame: FrameTexts;
  readonly problem: ProblemTexts;
  readonly preferences: PreferencesTexts;
};

/** The key of a text whose plural forms share one key. */
type Uncounted<Key extends string> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;

type Path<Node> = {
  readonly [Key in keyof Node & string]: Node[Key] extends string | undefined
    ? Uncounted<Key>
    : `${Key}.${Path<Node[Key]>}`;
}[keyof Node & string];

/** Every text of the pages by its place, such as `problem.gone.title`. */
export type PageKey = Path<PageTexts>;
