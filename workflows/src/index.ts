export { forum } from './forum/forum.workflow';
export { napCycle } from './nap-cycle/nap-cycle.workflow';
