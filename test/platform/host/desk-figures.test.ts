import { decimal, fenOf, signed, yuanOf } from '../../../cloudfunctions/platform/host/local/desk/page/money'
import { daysToNextMonth, momentIn } from '../../../cloudfunctions/platform/host/local/desk/page/month'
import { orderOf } from '../../../cloudfunctions/platform/host/local/desk/page/order'

describe('an amount typed in yuan', () => {
  test.each([
    ['580', 58000],
    ['580.5', 58050],
    ['580.05', 58005],
    [' 0.01 ', 1],
    ['1.10', 110],
    // 1.15 * 100 is 114.99999999999999 as a float.
    ['1.15', 115],
    ['999999999.99', 99999999999],
  ])('%p is %p fen', (typed, fen) => expect(fenOf(typed)).toBe(fen))

  test.each(['', '-1', '1.234', '1,000', '.5', '1.', '1e3', '一百', '1234567890'])('%p is no amount', (typed) =>
    expect(fenOf(typed)).toBeNull(),
  )
})

test.each([
  [58000, '¥580'],
  [58050, '¥580.50'],
  [5, '¥0.05'],
  [123456789, '¥1,234,567.89'],
  [-100, '−¥1'],
])('%i fen are written %s', (fen, text) => expect(yuanOf(fen)).toBe(text))

test('points are written by the scale of their wallet', () => {
  expect([decimal(7240, 0), decimal(7240, 1), decimal(7245, 1), decimal(-5, 2)]).toEqual([
    '7,240',
    '724',
    '724.5',
    '−0.05',
  ])
  expect([signed(29, 0), signed(-29, 0), signed(0, 0)]).toEqual(['+29', '−29', '0'])
})

describe('a month on', () => {
  const noon = (day: string): number => Date.parse(`${day}T12:00:00+08:00`)

  test.each([
    ['2026-11-21', 30],
    ['2026-12-21', 31],
    ['2027-01-31', 28],
    ['2028-01-31', 29],
    ['2027-01-28', 31],
    ['2027-02-28', 28],
    ['2027-03-31', 30],
  ])('from %s is %i days', (day, days) => expect(daysToNextMonth(noon(day), 'Asia/Shanghai')).toBe(days))

  test("goes by the chain's zone, not by the browser's", () => {
    // 2027-01-31 23:30 in Shanghai is still the 31st there, and 15:30 in UTC; half an hour later February has begun.
    expect(daysToNextMonth(Date.parse('2027-01-31T15:30:00Z'), 'Asia/Shanghai')).toBe(28)
    expect(daysToNextMonth(Date.parse('2027-01-31T16:00:00Z'), 'Asia/Shanghai')).toBe(28)
    expect(daysToNextMonth(Date.parse('2027-01-30T16:00:00Z'), 'UTC')).toBe(29)
    expect(momentIn(Date.parse('2027-01-31T16:00:00Z'), 'Asia/Shanghai')).toBe('2027-02-01 00:00')
  })
})

describe('who buys', () => {
  const typed = { kind: 'auto' as const, total: '1', discount: '', number: 'N-1' }
  const memberOf = (member: string): unknown => {
    const order = orderOf({ ...typed, member }, 'HZHB', 1)
    return typeof order === 'string' ? order : order.member
  }

  test('is found out from the digits', () => {
    expect(memberOf('138 0000 6620')).toEqual({ phone: '13800006620' })
    expect(memberOf('6021 5357 6354')).toEqual({ card: '602153576354' })
    expect(memberOf('6021 5357 6354 123456')).toEqual({ code: '602153576354123456' })
  })

  test('is what was chosen, where somebody chose', () => {
    expect(orderOf({ ...typed, kind: 'card', member: '13800006620' }, 'HZHB', 1)).toMatchObject({
      member: { card: '13800006620' },
    })
  })
})
