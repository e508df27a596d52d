import { type History, type Row, grouped, lastRows, numberOf, recordsOf, textOf } from './history';
import { type Violation, breaking } from './violation';

const UNSETTLED = ['pending', 'sending'];

/** Steps of a consumer in a forum, as a trigger on its position wrote them down: it takes every event, and each once. */
const checkSteps = (name: string, steps: readonly Row[], positions: readonly number[]): readonly string[] => {
  const at = { position: 0, events: 0 };
  const wrong = steps.flatMap((step) => {
    const [before, after] = [numberOf(step, 'position_before'), numberOf(step, 'position_after')];
    const due = positions.filter((position) => position > before && position <= after).length;
    const taken = numberOf(step, 'events_after') - numberOf(step, 'events_before');
    if (before === after) return []; // written as it was
    const isStandIn = before === 0 && after >= at.position; // it has taken everything itself, and goes on in this one's place
    const isNext = isStandIn || (before === at.position && after > before);
    Object.assign(at, { position: after, events: numberOf(step, 'events_after') });
    if (!isNext) return [`${name} went from ${String(before)} to ${String(after)}`];
    return taken === due ? [] : [`${name} took ${String(taken)} of ${String(due)} events up to ${String(after)}`];
  });
  const missed = positions.filter((position) => position > at.position);
  return missed.length === 0 ? wrong : [...wrong, `${name} never took ${missed.join(', ')}`];
};

const checkConsumers = (history: History): readonly string[] => {
  const feed = grouped(lastRows(history, 'feed'), (place) => textOf(place, 'forum_id'));
  const steps = lastRows(history, 'consumer_step').toSorted((a, b) => numberOf(a, 'id') - numberOf(b, 'id'));
  const positions = lastRows(history, 'consumer_position');
  const isGone = (consumer: string): boolean =>
    positions.length > 0 && !positions.some((row) => row['consumer'] === consumer); // it has handed over to another
  const consumers = [...new Set(steps.map((step) => textOf(step, 'consumer')))].filter((name) => !isGone(name));
  return consumers.flatMap((consumer) =>
    [...feed].flatMap(([forum, places]) =>
      checkSteps(
        `${consumer} in ${forum}`,
        steps.filter((step) => step['consumer'] === consumer && step['forum_id'] === forum),
        places.map((place) => numberOf(place, 'feed_position')).toSorted((a, b) => a - b),
      ),
    ),
  );
};

const checkLedger = (deliveries: readonly Row[]): readonly string[] => {
  const letters = grouped(deliveries, (row) =>
    ['event_id', 'channel', 'recipient_id'].map((name) => textOf(row, name)).join(' '),
  );
  return [
    ...[...letters].filter(([, same]) => same.length > 1).map(([letter]) => `two deliveries of ${letter}`),
    ...deliveries
      .filter((row) => UNSETTLED.includes(textOf(row, 'status')))
      .map((row) => `delivery ${textOf(row, 'id')} is still ${textOf(row, 'status')}`),
  ];
};

/** What the mail server has, against what the ledger says it sent. */
const checkMails = (history: History, deliveries: readonly Row[], attempts: readonly Row[]): readonly string[] => {
  const mails = grouped(recordsOf(history, 'mail'), ({ messageId, to }) => `${messageId} to ${to}`);
  const inBox = new Set(recordsOf(history, 'mail').map(({ messageId }) => messageId));
  const ofDelivery = grouped(attempts, (attempt) => textOf(attempt, 'delivery_id'));
  const known = new Set(attempts.map((attempt) => textOf(attempt, 'message_id')));
  const triesOf = grouped(attempts, (attempt) => textOf(attempt, 'message_id'));
  return [
    ...deliveries.flatMap((delivery) => {
      const tries = ofDelivery.get(textOf(delivery, 'id')) ?? [];
      const ids = [...new Set(tries.map((attempt) => textOf(attempt, 'message_id')))];
      const lost = delivery['status'] === 'sent' && !ids.some((id) => inBox.has(id));
      return [
        ...(ids.length > 1 ? [`delivery ${textOf(delivery, 'id')} went out under ${String(ids.length)} ids`] : []),
        ...(lost ? [`delivery ${textOf(delivery, 'id')} is called sent and did not arrive`] : []),
      ];
    }),
    ...[...inBox].filter((id) => !known.has(id)).map((id) => `mail ${id} arrived, the ledger knows nothing of it`),
    ...[...mails].flatMap(([mail, copies]) => {
      const tries = triesOf.get(copies[0]?.messageId ?? '')?.length ?? 0;
      return copies.length > tries
        ? [`mail ${mail} arrived ${String(copies.length)} times in ${String(tries)} attempts`]
        : [];
    }),
  ];
};

/** I5. */
export const checkEffects = (history: History): readonly Violation[] => {
  const deliveries = lastRows(history, 'delivery');
  const attempts = lastRows(history, 'delivery_attempt');
  return breaking('I5')([
    ...checkConsumers(history),
    ...checkLedger(deliveries),
    ...checkMails(history, deliveries, attempts),
  ]);
};
