import { cardTail, inFours, isPhone } from '@/figure/card'
import { leading, shareOf } from '@/figure/climb'
import { formulaText } from '@/figure/formula'
import { exactMoney, money } from '@/figure/money'
import { calledBy, initialOf } from '@/figure/person'
import { pointsText, signedPoints } from '@/figure/points'
import { clockText, dayText, endTime, fullTime, listTime, partOfDay } from '@/figure/time'
import type { ConditionView } from '../../types/contract'

const zone = 'Asia/Shanghai'
const at = (text: string): number => Date.parse(text)

describe('points', () => {
  test.each([
    [0, 0, '0'],
    [386, 0, '386'],
    [7240, 0, '7,240'],
    [1234567, 0, '1,234,567'],
    [38650, 2, '386.5'],
    [38600, 2, '386'],
    [5, 2, '0.05'],
    [-12, 0, '−12'],
  ])('%d at scale %d reads %s', (value, scale, text) => {
    expect(pointsText(value, scale)).toBe(text)
  })

  test.each([
    [50, '+50'],
    [-1000, '−1,000'],
    [0, '0'],
  ])('a change of %d reads %s', (value, text) => {
    expect(signedPoints(value, 0)).toBe(text)
  })
})

describe('money', () => {
  test.each([
    [0, '¥0', '¥0.00'],
    [864000, '¥8,640', '¥8,640.00'],
    [864050, '¥8,640.50', '¥8,640.50'],
    [5, '¥0.05', '¥0.05'],
    [-18000, '−¥180', '−¥180.00'],
  ])('%d fen reads %s, and %s where lines are added up', (fen, short, exact) => {
    expect(money(fen)).toBe(short)
    expect(exactMoney(fen)).toBe(exact)
  })
})

describe('time in the programme’s zone', () => {
  test('midnight belongs to the new day', () => {
    expect(fullTime(at('2026-11-15T16:00:00Z'), zone)).toBe('2026-11-16 00:00')
    expect(dayText(at('2026-11-15T15:59:59Z'), zone)).toBe('2026-11-15')
  })

  test('another zone has another wall', () => {
    expect(clockText(at('2026-07-01T12:00:00Z'), 'Europe/Paris')).toBe('14:00')
    expect(clockText(at('2026-01-01T12:00:00Z'), 'Europe/Paris')).toBe('13:00')
  })

  test('a zone that the runtime does not know falls back on Beijing time', () => {
    expect(clockText(at('2026-01-01T12:00:00Z'), 'No/Where')).toBe('20:00')
  })

  test('a list leaves out the year it is in', () => {
    const now = at('2026-11-21T04:00:00Z')
    expect(listTime(at('2026-11-16T07:42:00Z'), now, zone)).toBe('11-16 15:42')
    expect(listTime(at('2025-12-31T15:59:00Z'), now, zone)).toBe('2025-12-31 23:59')
  })

  test('an expiry is told by the day that ended with it', () => {
    expect(endTime(at('2026-01-01T00:00:00+08:00'), zone)).toBe('2025-12-31 24:00')
    expect(endTime(at('2026-01-01T00:01:00+08:00'), zone)).toBe('2026-01-01 00:01')
  })

  test.each([
    ['00:00', 'night'],
    ['04:59', 'night'],
    ['05:00', 'morning'],
    ['10:59', 'morning'],
    ['11:00', 'noon'],
    ['13:00', 'afternoon'],
    ['18:00', 'evening'],
    ['23:00', 'night'],
  ])('%s is %s', (clock, part) => {
    expect(partOfDay(at(`2026-11-21T${clock}:00+08:00`), zone)).toBe(part)
  })
})

describe('people and cards', () => {
  test.each([
    ['林知夏', '知夏'],
    ['周明', '周明'],
    ['欧阳若兰', '若兰'],
    ['Anna Lin', 'Anna Lin'],
    ['', ''],
  ])('%s is called %s', (name, called) => {
    expect(calledBy(name)).toBe(called)
  })

  test('the first character stands for a person, whole where it takes two units', () => {
    expect(initialOf(' 林知夏')).toBe('林')
    expect(initialOf('𠮷田')).toBe('𠮷')
    expect(initialOf('')).toBe('')
  })

  test('digits are read four at a time', () => {
    expect(inFours('602188403172')).toBe('6021 8840 3172')
    expect(inFours('602188403172907415')).toBe('6021 8840 3172 9074 15')
    expect(cardTail('602188403172')).toBe('3172')
  })

  test.each([
    ['13800006620', true],
    ['12800006620', false],
    ['1380000662', false],
    ['138000066200', false],
    ['1380000662a', false],
  ])('%s is a mobile number: %s', (text, right) => {
    expect(isPhone(text)).toBe(right)
  })
})

describe('the formula of an entry', () => {
  test.each([
    [{ baseFen: 100000, points: 5, perFen: 10000 }, 0, '1,000 × 5%'],
    [{ baseFen: 100000, points: 1, perFen: 100 }, 0, '1,000 × 1'],
    [{ baseFen: 26850, points: 1, perFen: 100 }, 0, '268.5 × 1'],
    [{ baseFen: 10000, points: 150, perFen: 100 }, 2, '100 × 1.5'],
  ])('%j at scale %d', (rule, scale, text) => {
    const written = formulaText({ ...rule, rounded: false }, scale)
    expect(written.kind === 'product' && `${written.base} × ${written.factor}`).toBe(text)
  })

  test('a ratio without an exact decimal is written as the rule itself', () => {
    expect(formulaText({ baseFen: 10000, points: 1, perFen: 300, rounded: true }, 0)).toEqual({
      kind: 'rule',
      base: '¥100',
      perMoney: '¥3',
      points: '1',
      rounded: true,
    })
  })
})

describe('the way up', () => {
  const condition = (over: Partial<ConditionView>): ConditionView => ({
    metric: 'spend',
    unit: 'fen',
    wallet: null,
    days: 365,
    inclusive: true,
    current: 0,
    threshold: 100,
    missing: 100,
    ...over,
  })

  test('the bar shows the nearest condition that adds up', () => {
    const spend = condition({ current: 60, missing: 40 })
    const visits = condition({ metric: 'visits', current: 75, missing: 25 })
    const once = condition({ metric: 'singlePurchase', current: 99, missing: 1 })
    expect(leading([spend, visits, once])).toBe(visits)
    expect(leading([once])).toBe(once)
    expect(leading([])).toBeNull()
  })

  test('a share never leaves 0 to 1, and strictly over means not yet full', () => {
    expect(shareOf(condition({ current: -5 }))).toBe(0)
    expect(shareOf(condition({ current: 240, missing: 0 }))).toBe(1)
    expect(shareOf(condition({ current: 72, missing: 28 }))).toBe(0.72)
  })
})
