import { agendaIn, attendeesIn, enteredAgenda, minutesIn, papersIn } from './entered-lists';

describe('papers, one a line', () => {
  it('are a title and the address behind it', () => {
    expect(papersIn('Budget of 2016 https://example.org/a\n\n  預算 https://example.org/b \n')).toEqual([
      { title: 'Budget of 2016', url: 'https://example.org/a' },
      { title: '預算', url: 'https://example.org/b' },
    ]);
  });

  it('without an address leave the schema something to complain of', () => {
    expect(papersIn('Budget')).toEqual([{ title: '', url: 'Budget' }]);
    expect(papersIn(undefined)).toEqual([]);
  });
});

describe('an agenda', () => {
  const motions = [{ decisionId: 'ro-1', title: 'A budget' }];

  it('holds topics, the motions chosen by their titles, and general items, each under an id of its own', () => {
    expect(agendaIn({ topics: 'The year\nThe plan', decisions: ['ro-1'], general: 'Anything else' }, motions)).toEqual({
      items: [
        { itemId: 'topic-1', kind: 'topic', title: 'The year' },
        { itemId: 'topic-2', kind: 'topic', title: 'The plan' },
        { itemId: 'motion-1', kind: 'motion', title: 'A budget', decisionId: 'ro-1' },
        { itemId: 'general', kind: 'general', title: 'Anything else' },
      ],
    });
  });
});

describe('an agenda to be drafted anew', () => {
  it('is entered as it was', () => {
    const entered = { topics: 'The year\nThe plan', decisions: ['ro-1'], followUp: 'Earlier', general: 'Anything' };
    const { items } = agendaIn(entered, [{ decisionId: 'ro-1', title: 'A budget' }]);
    expect(enteredAgenda(items.map((item) => ({ decisionId: null, ...item })))).toEqual(entered);
  });
});

describe('attendance', () => {
  it('is read from what was chosen', () => {
    expect(attendeesIn({ attendees: ['gov-1 p-1 member', 'cso-1 p-2 proxy'] })).toEqual([
      { seatId: 'gov-1', personId: 'p-1', as: 'member' },
      { seatId: 'cso-1', personId: 'p-2', as: 'proxy' },
    ]);
  });

  it('has those without a seat, and when all of them came', () => {
    expect(attendeesIn({ attendees: ['- p-3 observer'], arrivedAt: '2016-01-28T14:10' })).toEqual([
      { personId: 'p-3', as: 'observer', arrivedAt: '2016-01-28T14:10' },
    ]);
    expect(attendeesIn({})).toEqual([]);
  });
});

describe('minutes', () => {
  it('hold the action items that say anything, so that half of one is complained of and none is lost', () => {
    expect(
      minutesIn({ conclusions: 'Agreed.', what: 'Write', ownerId: 'p-1', dueOn: '2016-03-01', what3: 'Send' }),
    ).toEqual({
      conclusions: 'Agreed.',
      debate: [],
      actionItems: [
        { itemId: 'item-1', what: 'Write', ownerId: 'p-1', dueOn: '2016-03-01' },
        { itemId: 'item-3', what: 'Send' },
      ],
    });
  });
});
