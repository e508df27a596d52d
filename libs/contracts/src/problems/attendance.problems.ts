import { type Problem, problem } from './problem';

/** Why nobody is put down as sitting for a seat. */
export const attendanceProblems = {
  'seat-not-active': problem(
    409,
    ['Seat is not active', '席次並非有效'],
    [
      'Nobody holds the seat “{seat}” on this day, so nobody can sit for it. Fill it, or record the person as a guest.',
      '「{seat}」席次當日無人擔任，無法有人代表；請先遞補，或將此人登錄為來賓。',
    ],
  ),
  'seat-of-other': problem(
    403,
    ['Seat of somebody else', '他人的席次'],
    [
      'The seat “{seat}” is held by somebody else. Its holder, its deputy or the secretary may do this.',
      '「{seat}」席次由他人擔任；僅其擔任者、替代人或秘書處得辦理。',
    ],
  ),
  'proxy-too-late': problem(
    409,
    ['Too late for a proxy', '代理通知逾時'],
    [
      'Proxies had to be notified before {until}. The holder comes in person, or the named deputy does.',
      '代理人須於 {until} 之前通知；請由擔任者親自出席，或由已指定的替代人出席。',
    ],
  ),
  'proxy-holds-too-many-seats': problem(
    409,
    ['Proxy for too many seats', '代理席次過多'],
    [
      'By the bylaws a proxy sits for at most {seats} seats. Choose another proxy, or withdraw an earlier notice.',
      '依章程，一名代理人至多代理 {seats} 席；請改選代理人，或撤回先前的通知。',
    ],
  ),
  'proxy-not-notified': problem(
    409,
    ['No proxy was notified', '未通知代理人'],
    [
      'No such proxy was notified for the seat “{seat}”. A proxy needs notice before the meeting; without one the person is a guest.',
      '「{seat}」席次未通知此代理人；代理須於會前通知，否則請將此人登錄為來賓。',
    ],
  ),
  'proxy-absent': problem(
    409,
    ['Proxy is absent', '代理人缺席'],
    [
      'A member who sits for another seat must be there for their own. Record the proxy as attending first.',
      '代理其他席次的成員須先為自己的席次出席；請先登錄該代理人出席。',
    ],
  ),
  'proxy-is-the-holder': problem(
    422,
    ['Proxy is the holder', '代理人即為本人'],
    [
      'A proxy sits for a holder who is away, so it cannot be the same person. Name somebody else.',
      '代理人代缺席者出席，不得為本人；請改指定他人。',
    ],
  ),
  'proxy-already-notified': problem(
    409,
    ['Another proxy is notified', '已通知其他代理人'],
    [
      'Another proxy was notified for the seat “{seat}”. Withdraw that notice first.',
      '「{seat}」席次已通知其他代理人，請先撤回該通知。',
    ],
  ),
  'proxy-not-eligible': problem(
    422,
    ['Person may not be a proxy', '此人不得擔任代理人'],
    [
      'A proxy is the seat’s named deputy or another member, named with the seat they hold. Correct `personId` or `proxySeatId`.',
      '代理人須為該席次已指定的替代人，或其他成員並註明其席次；請更正 `personId` 或 `proxySeatId`。',
    ],
  ),
  'membership-lapsed': problem(
    409,
    ['Membership has lapsed', '成員資格已喪失'],
    [
      'The membership of the seat “{seat}” lapsed for absences, so the person does not sit for it. Record the person as a guest.',
      '此人於「{seat}」席次的資格已因缺席而喪失，不得代表該席次；請登錄為來賓。',
    ],
  ),
  'seat-already-represented': problem(
    409,
    ['Seat is already represented', '席次已有人出席'],
    [
      'Somebody sits for the seat “{seat}” already, and no seat counts twice. Record that person’s departure first.',
      '「{seat}」席次已有人出席，同一席次不得重複計算；請先登錄該人離席。',
    ],
  ),
  'attendee-needs-seat': problem(
    422,
    ['Seat is missing', '缺少席次'],
    [
      'A member, a deputy or a proxy sits for a seat: name it in `seatId`. Whoever sits for none is an observer or a guest.',
      '成員、替代人或代理人須代表席次，請填寫 `seatId`；不代表席次者請登錄為觀察員或來賓。',
    ],
  ),
  'attendee-sits-elsewhere': problem(
    409,
    ['Person sits for another seat', '此人已代表其他席次'],
    [
      'The person is there for the seat “{seat}” already. Only a notified proxy sits for a second one.',
      '此人已代表「{seat}」席次出席；僅已通知的代理人得另代表一席。',
    ],
  ),
  'guest-takes-no-seat': problem(
    422,
    ['Guests take no seat', '來賓不代表席次'],
    [
      'Observers and guests sit for no seat. Leave `seatId` out, or say as what the person sits for it.',
      '觀察員與來賓不代表席次；請省略 `seatId`，或註明此人以何身分代表該席次。',
    ],
  ),
  'attendee-not-there': problem(
    409,
    ['Person is not there', '此人不在場'],
    [
      'The person was not recorded as attending, or has left already. Record the attendance first.',
      '此人未登錄出席，或已離席；請先登錄出席。',
    ],
  ),
} as const satisfies Readonly<Record<string, Problem>>;
