import type { CycleMatter } from '../cycle/cycle.matter';
import type { DecisionMatter } from '../decision/decision.matter';
import type { ForumMatter } from '../forum/forum.matter';
import type { MeetingMatter } from '../meeting/meeting.matter';

/** What a letter is about, whoever gets it and whenever it is sent; each kind of stream has its own. */
export type Matter = CycleMatter | MeetingMatter | DecisionMatter | ForumMatter;
