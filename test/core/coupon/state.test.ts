import { couponAt, couponCode, couponEvents, nextState, readCouponCode, validityOf } from '../../../cloudfunctions/core/coupon'
import type { CouponRecord, CouponState } from '../../../types/record'

const NOW = Date.parse('2026-03-02T12:00:00+08:00')
const HOUR = 3_600_000
const name = { zh: '满 800 减 120', en: '¥120 off from ¥800' }

const coupon = (state: CouponState, changes: Partial<CouponRecord> = {}): CouponRecord => ({
  _id: 'ABCDEFGHIJK0',
  member: 'm1',
  template: 'wool',
  programmeVersion: 1,
  state,
  source: { kind: 'rule', reference: 'r' },
  issuedAt: NOW - HOUR,
  validFrom: NOW - HOUR,
  expiresAt: NOW + 24 * HOUR,
  hold: state === 'held' ? { order: 'HZHB:1', store: 'HZHB', at: NOW - 60_000, until: NOW + HOUR } : null,
  used: state === 'used' ? { order: 'HZHB:1', store: 'HZHB', staff: null, at: NOW - 60_000, offFen: 12_000 } : null,
  withdrawn: state === 'withdrawn' ? { at: NOW - 60_000, staff: 'HEJINGYI', reason: '错发' } : null,
  ...changes,
})

/** By row the state, by column the event: what comes of it, or the refusal by name. */
const table: Record<CouponState, string[]> = {
  //          hold                release            use                giveBack            expire              withdraw            transfer
  usable:    ['held',             'coupon.unknown',  'used',            'coupon.unknown',   'expired',          'withdrawn',        'usable'],
  held:      ['coupon.held',      'usable',          'used',            'coupon.held',      'coupon.held',      'coupon.held',      'coupon.held'],
  used:      ['coupon.used',      'coupon.used',     'coupon.used',     'usable',           'coupon.used',      'coupon.used',      'coupon.used'],
  expired:   ['coupon.expired',   'coupon.expired',  'coupon.expired',  'coupon.expired',   'coupon.expired',   'coupon.expired',   'coupon.expired'],
  withdrawn: ['coupon.withdrawn', 'coupon.withdrawn', 'coupon.withdrawn', 'coupon.withdrawn', 'coupon.withdrawn', 'coupon.withdrawn', 'coupon.withdrawn'],
}

describe('every state meets every event', () => {
  const pairs = Object.entries(table).flatMap(([state, outcomes]) =>
    couponEvents.map((event, n) => [state as CouponState, event, outcomes[n] ?? ''] as const),
  )
  it.each(pairs)('%s, %s: %s', (state, event, outcome) => {
    const next = nextState(coupon(state), event, { now: NOW, name, order: 'HZHB:1' })
    expect(next.ok ? next.value : next.refusal.code).toBe(outcome)
  })

  it('another order can neither use nor release what is held', () => {
    for (const event of ['use', 'release'] as const) {
      const next = nextState(coupon('held'), event, { now: NOW, name, order: 'HZHB:2' })
      expect(next).toMatchObject({ ok: false, refusal: { code: 'coupon.held', store: 'HZHB', until: NOW + HOUR } })
    }
  })

  it('used tells when, where and what for', () => {
    const next = nextState(coupon('used'), 'use', { now: NOW, name })
    expect(next).toMatchObject({ ok: false, refusal: { at: NOW - 60_000, store: 'HZHB', offFen: 12_000 } })
  })
})

describe('time', () => {
  it('a hold that is over is none, to the millisecond', () => {
    expect(couponAt(coupon('held'), NOW + HOUR - 1).state).toBe('held')
    expect(couponAt(coupon('held'), NOW + HOUR)).toMatchObject({ state: 'usable', hold: null })
  })

  it('the last moment is the one before it expires', () => {
    expect(couponAt(coupon('usable'), NOW + 24 * HOUR - 1).state).toBe('usable')
    expect(couponAt(coupon('usable'), NOW + 24 * HOUR).state).toBe('expired')
  })

  it('a coupon that is held over its last moment may still be used by its order', () => {
    const held = coupon('held', { expiresAt: NOW })
    expect(nextState(held, 'use', { now: NOW + 1, name, order: 'HZHB:1' })).toEqual({ ok: true, value: 'used' })
  })

  it('before its first day it can be neither held nor used', () => {
    for (const event of ['hold', 'use'] as const) {
      const next = nextState(coupon('usable', { validFrom: NOW + 1 }), event, { now: NOW, name })
      expect(next).toMatchObject({ ok: false, refusal: { code: 'coupon.early', validFrom: NOW + 1 } })
    }
  })

  it('30 days: the day of issue is the first, the last is whole', () => {
    const template = { validity: { kind: 'days', days: 30 } } as never
    expect(validityOf(template, 'Asia/Shanghai', NOW)).toEqual({ validFrom: NOW, expiresAt: Date.parse('2026-04-01T00:00:00+08:00') })
  })

  it('30 days from the day after issue: that day is the first', () => {
    const template = { validity: { kind: 'days', days: 30, afterDays: 1 } } as never
    expect(validityOf(template, 'Asia/Shanghai', NOW)).toEqual({
      validFrom: Date.parse('2026-03-03T00:00:00+08:00'),
      expiresAt: Date.parse('2026-04-02T00:00:00+08:00'),
    })
  })

  it('fixed days are both included', () => {
    const template = { validity: { kind: 'fixed', from: '2026-11-01', to: '2026-11-30' } } as never
    expect(validityOf(template, 'Asia/Shanghai', NOW)).toEqual({
      validFrom: Date.parse('2026-11-01T00:00:00+08:00'),
      expiresAt: Date.parse('2026-12-01T00:00:00+08:00'),
    })
  })
})

describe('codes', () => {
  const code = couponCode('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08')

  it('have eleven characters and a check', () => {
    expect(code).toMatch(/^[0-9A-Z]{12}$/)
    expect(readCouponCode(` ${code.slice(0, 4)}-${code.slice(4)} `.toLowerCase(), 'coupon')).toEqual({ ok: true, value: code })
  })

  it('one wrong character is told as mistyped, wherever it is', () => {
    for (let at = 0; at < code.length; at += 1) {
      const wrong = code.slice(0, at) + (code[at] === '7' ? '8' : '7') + code.slice(at + 1)
      expect(readCouponCode(wrong, 'coupon')).toMatchObject({ ok: false, refusal: { code: 'coupon.mistyped' } })
    }
  })
})
