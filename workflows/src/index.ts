export { decision } from './decision/decision.workflow';
export { forum } from './forum/forum.workflow';
export { meeting } from './meeting/meeting.workflow';
export { napCycle } from './nap-cycle/nap-cycle.workflow';
