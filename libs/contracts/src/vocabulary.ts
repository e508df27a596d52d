import { z } from 'zod';

import { CHOICES } from '@nap/domain';

/** The words of meetings, votes and seats, the same in what HTTP takes in and in what is stored. */
export const meetingKind = z.enum(['regular', 'extraordinary']);
export const approver = z.enum(['chair', 'co-chair']);
export const attendeeAs = z.enum(['member', 'deputy', 'proxy', 'observer', 'guest']);
export const agendaItemKind = z.enum(['topic', 'motion', 'action-items', 'general']);
export const fillingWay = z.enum(['appointment', 'election', 'invitation', 'self-selection', 'substitute', 'rotation']);
export const mandate = z.enum(['decides', 'advises', 'reserved']);
export const forumMode = z.enum(['decision', 'consultative', 'mixed']);
export const majorityBase = z.enum(['present', 'cast', 'active']);
export const choice = z.enum(CHOICES);
export const voteMethod = z.enum(['in-meeting', 'by-correspondence']);
export const acceptance = z.enum(['wholly', 'in-part', 'rejected']);
