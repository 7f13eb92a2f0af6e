import { refusalText, refusalWords } from '@/words/refusal'
import { en } from '@/words/en'
import { zh } from '@/words/zh'
import type { Refusal } from '../../types/refusal'

const leaves = (book: object, path = ''): [string, unknown][] =>
  Object.entries(book).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? leaves(value, `${path}${key}.`) : [[path + key, value]],
  )

/** A sentence with figures is read as its source: the words stand in it. */
const said = (value: unknown): string => String(value)

describe('words', () => {
  test('both languages say the same keys, and none is empty', () => {
    const keys = (book: object): string[] =>
      leaves(book)
        .map(([key]) => key)
        .sort()
    expect(keys(en)).toEqual(keys(zh))
    for (const [key, value] of [...leaves(zh), ...leaves(en)])
      expect([key, said(value).length > 0]).toEqual([key, true])
  })

  test('the house’s tone: no exclamation marks, no flattery, no blame', () => {
    for (const [, value] of leaves(zh)) expect(said(value)).not.toMatch(/！|亲爱|尊贵|抱歉|系统繁忙/)
  })

  test('stars come in pairs', () => {
    const samples = [
      zh.code.renew('42'),
      zh.ledger.expiring('60', '消费积分', '2026-12-31'),
      en.progress.needVisits('3'),
    ]
    for (const text of samples) expect(text.split('*').length % 2).toBe(1)
  })
})

describe('refusals', () => {
  const sample: Refusal[] = [
    { code: 'code.expired', validSeconds: 120 },
    { code: 'member.exists', cardTail: '3172', joinedAt: Date.parse('2024-03-07T16:00:00Z') },
    { code: 'refund.amount', field: 'refundFen', receivedFen: 100000, refundFen: 98000, rule: 'the lines' },
    { code: 'refund.exceeds', field: 'refundFen', receivedFen: 100000, refundedFen: 80000, leftFen: 20000, refundFen: 40000 },
    { code: 'scene.expired', expiredAt: Date.parse('2026-06-30T16:00:00Z') },
    {
      code: 'points.short',
      wallet: 'value',
      name: { zh: '增值积分', en: 'value points' },
      scale: 0,
      needed: 7800,
      has: 7240,
      short: 560,
    },
  ]

  test.each([
    [0, '120 秒'],
    [1, '卡尾号 3172，2024-03-08 入会'],
    [2, '实收 ¥1,000，申请退 ¥980'],
    [3, '已退 ¥800，还可退 ¥200，这次要退 ¥400'],
    [4, '2026-07-01'],
    [5, '还差 560 增值积分需要 7,800，您有 7,240'],
  ])('refusal %d tells its figures: %s', (place, figures) => {
    const refusal = sample[place]
    expect(refusal && refusalText(refusal, 'zh').join('')).toContain(figures)
  })

  test('a card’s tail is not spoken of when it was not told', () => {
    const [why, next] = refusalText({ code: 'member.exists', cardTail: null, joinedAt: null }, 'zh')
    expect(why).toBe('这个手机号已有会员卡')
    expect(next).not.toMatch(/null|尾号/)
  })

  test('every code has a why and a next step in both languages', () => {
    // Some figures are words of the programme themselves.
    const words = { zh: '券', en: 'coupon' }
    const faults = [{ path: '$.until', rule: 'period.past', valid: 'later than now' }]
    const figure = (key: string): unknown =>
      /name|scope|^say$|^ask$/i.test(key) ? words : key === 'faults' ? faults : key === 'takes' ? ['appDigits'] : key === 'by' ? 'share' : 1
    const figures = new Proxy({}, { get: (_, key) => figure(String(key)) }) as never
    for (const [code, words] of Object.entries(refusalWords)) {
      for (const lang of ['zh', 'en'] as const) {
        const text = (words[lang] as (figures: never, zone: string) => [string, string])(figures, 'Asia/Shanghai')
        expect([code, text.every((part) => part.length > 0)]).toEqual([code, true])
        expect(text.join('')).not.toMatch(/undefined|NaN|！|!/)
      }
    }
  })
})
