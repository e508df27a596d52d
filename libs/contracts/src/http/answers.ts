/** What the API answers, as schemas: the description of the API and its client are made from them. */
export { createdAnswer, problemAnswer, storedAnswer } from './act.answers';
export { itemsOf } from './answer-fields';
export * from './cycle.answers';
export * from './decision.answers';
export * from './feed.answers';
export * from './forum.answers';
export * from './meeting.answers';
export { FIGURES, PROCESSES, operationsAnswer } from './operations.answers';
