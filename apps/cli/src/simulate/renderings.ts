// Loaded only for --ics and --csv: the door of the renderings brings React with it.
export { simulateToCsv, simulateToIcs } from '@nap/renderings';
