import { handoverOf, withoutAddress } from './smtp-outcome';

const errorWith = (facts: object): Error => Object.assign(new Error('Message failed'), facts);

describe('what the mail server made of a letter', () => {
  it.each([
    ['refused', { code: 'EENVELOPE', responseCode: 550, response: '550 no such mailbox' }],
    ['refused', { code: 'EMESSAGE', responseCode: 554, response: '554 rejected' }],
    ['deferred', { code: 'EENVELOPE', responseCode: 451, response: '451 try later' }],
    ['deferred', { code: 'ESOCKET', syscall: 'connect', errno: -111 }],
    ['deferred', { code: 'EDNS' }],
    ['deferred', { code: 'EAUTH', responseCode: 535, response: '535 bad password' }],
    ['unknown', { code: 'ECONNECTION' }],
    ['unknown', { code: 'ETIMEDOUT' }],
    ['unknown', {}],
  ])('is %s for %j', (outcome, facts) => {
    expect(handoverOf(errorWith(facts), 'a@nap.example').outcome).toBe(outcome);
  });

  it('is kept without the reader’s address', () => {
    const response = '550 5.1.1 <Anna.Sample@nap.example>: anna.sample@nap.example unknown';
    expect(handoverOf(errorWith({ responseCode: 550, response }), 'anna.sample@nap.example').response).toBe(
      '550 5.1.1 <<reader>>: <reader> unknown',
    );
    expect(withoutAddress('x'.repeat(900), 'a@nap.example')).toHaveLength(500);
  });

  it('is unknown for what is no error at all', () => {
    expect(handoverOf('gone', 'a@nap.example')).toEqual({ outcome: 'unknown', response: 'gone' });
  });
});
