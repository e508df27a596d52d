import { type CivilDate, MIDNIGHT, type TimeOfDay, addPeriod, civilDate, period } from '@nap/calendar';
import { commandIdFrom } from '@nap/commands';
import { type Role, type RuleProfile, type Sector, type Span, builtInProfiles, spanFrom } from '@nap/domain';
import type { Person } from '@nap/people';

type DemoPerson = Person & { readonly role: Role };

export type DemoForum = {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly localLanguages: readonly string[];
  /** Null: the engine's default. */
  readonly reminderHour: TimeOfDay | null;
  readonly people: readonly DemoPerson[];
  /** Seats, and who of the people holds each. */
  readonly seats: readonly { readonly seatId: string; readonly sector: Sector; readonly role: Role }[];
  /** Implementation of its one cycle, counted from the day on which the demo is loaded. */
  readonly spanOn: (today: CivilDate) => Span;
};

export const demoProfile = (): RuleProfile => {
  const profile = builtInProfiles['handbook-2016'];
  if (profile === undefined) throw new Error('the profile handbook-2016 does not ship with this release');
  return profile;
};

const person = (forum: string, role: Role, name: string, language: Person['language']): DemoPerson => ({
  id: commandIdFrom('demo', forum, 'person', role),
  role,
  name,
  email: `${forum}-${role}@example.org`,
  language,
  admin: false,
  published: false,
});

const firstOfMonth = (day: CivilDate): CivilDate => civilDate(`${day.slice(0, 7)}-01`);

/** Invented forums with invented people: one in which something is due today, one in which all is well. */
export const demoForums = (spanWithSomethingDue: DemoForum['spanOn']): readonly DemoForum[] => [
  {
    id: 'demo',
    name: '示範論壇 Demo Forum',
    zone: 'Asia/Taipei',
    localLanguages: ['zh-TW'],
    reminderHour: MIDNIGHT, // so that what is due today is due at any hour
    people: [
      person('demo', 'chair', '示範主席', 'zh-TW'),
      person('demo', 'co-chair', 'Demo Co-chair', 'en'),
      person('demo', 'secretary', '示範秘書', 'zh-TW'),
      person('demo', 'poc', 'Demo Contact', 'en'),
      person('demo', 'lead-agency', '示範機關', 'zh-TW'),
      person('demo', 'irm-researcher', 'Demo Researcher', 'en'),
    ],
    seats: [
      { seatId: 'gov-01', sector: 'government', role: 'chair' },
      { seatId: 'gov-02', sector: 'government', role: 'poc' },
      { seatId: 'cso-01', sector: 'civil-society', role: 'co-chair' },
      { seatId: 'cso-02', sector: 'civil-society', role: 'lead-agency' },
    ],
    spanOn: spanWithSomethingDue,
  },
  {
    id: 'demo-calm',
    name: 'Calm Demo Forum',
    zone: 'Europe/Bucharest',
    localLanguages: ['ro'],
    reminderHour: null,
    people: [
      person('demo-calm', 'chair', 'Calm Demo Chair', 'en'),
      person('demo-calm', 'poc', 'Calm Demo Contact', 'en'),
      person('demo-calm', 'irm-researcher', 'Calm Demo Researcher', 'en'),
    ],
    seats: [],
    spanOn: (today) => spanFrom(addPeriod(firstOfMonth(today), period('-P5M')), demoProfile()),
  },
];
