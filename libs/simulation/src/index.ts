export {
  type NotSimulated,
  type SimulatedCalendar,
  type SimulatedStep,
  type SimulatedStepName,
  simulatedCalendar,
} from './simulated-calendar';
