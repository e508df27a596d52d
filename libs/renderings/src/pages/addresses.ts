/** Where pages are found. */
export const pathOf = {
  forums: '/',
  forum: (forum: string): string => `/forums/${encodeURIComponent(forum)}`,
  meeting: (forum: string, meeting: string): string =>
    `/forums/${encodeURIComponent(forum)}/meetings/${encodeURIComponent(meeting)}`,
  /** @param act what is done to the meeting. */
  meetingWork: (forum: string, meeting: string, act: string): string => `${pathOf.meeting(forum, meeting)}/work/${act}`,
  callMeeting: (forum: string): string => `${pathOf.forum(forum)}/work/call`,
  cycle: (cycle: string): string => `/cycles/${encodeURIComponent(cycle)}`,
  /** @param act what is done to the cycle. */
  cycleWork: (cycle: string, act: string): string => `${pathOf.cycle(cycle)}/work/${act}`,
  /** @param back the page to return to, or none. */
  login: (back?: string): string => (back === undefined ? '/login' : `/login?back=${encodeURIComponent(back)}`),
  deadlines: '/deadlines',
  /** A deadline's id has slashes of its own: `ro-2016/midterm-self-assessment`. */
  deadline: (id: string): string => `/deadlines/${id.split('/').map(encodeURIComponent).join('/')}`,
  /** @param back the page to return to. */
  preferences: (back: string): string => `/preferences?back=${encodeURIComponent(back)}`,
  preferencesChoice: '/preferences/choice',
  feed: '/feed',
  /** @param cursor of the event: the feed's id and its position, or the event's own id. */
  event: (cursor: string): string => `/feed/${encodeURIComponent(cursor)}`,
  duties: '/duties',
  ownCalendar: '/duties/calendar',
  ownCalendarEnd: '/duties/calendar/end',
  rehearse: '/rehearse',
  operations: '/operations',
  apiDocs: '/api/docs',
  /** @param subject what operations are about. */
  apiSubject: (subject: string): string => `/api/docs/${encodeURIComponent(subject)}`,
  openApi: '/api/v1/openapi.json',
  feedData: '/api/v1/feed',
} as const;
