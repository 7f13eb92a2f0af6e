import { demoProgramme } from '../../cloudfunctions/core/programme'
import type { ApplicationAnswer, ImportedRow } from '../../types/contract'
import type { CardProduct, ProgrammeDocument, Tier, TierCondition } from '../../types/programme'
import type { AccountRecord } from '../../types/record'
import { asMember, asStaff, chenyu, newReference, wechat } from '../door/call'
import { send, valueOf } from '../door/till'
import { accountOf, differences, granted } from '../flow/act'
import { DAY_MS, eachOn, openChain, tamper } from '../flow/world'

const hejingyi = wechat('demo-hejingyi')
const noon = (day: string): number => Date.parse(`${day}T12:00:00+08:00`)
const named = (id: string) => ({ zh: id, en: id })

const cards: CardProduct[] = [
  { id: 'plain', name: named('plain') },
  {
    id: 'gold',
    name: named('gold'),
    validity: { years: 1 },
    fee: { fen: 29_900, waivers: [{ id: 'opening', name: named('opening') }] },
    renewal: { beforeDays: 60, afterDays: 30, feeFen: 19_900 },
    replacement: { feeFen: 1_000 },
  },
]
const buys: TierCondition = { metric: 'card', product: 'gold', threshold: { reaches: 1 } }
const spends: TierCondition = { metric: 'spend', within: 'cardYear', threshold: { reaches: 1_000_000 } }

/** The second tier is for who bought a gold card, the third for who spends ¥10,000 within one year of the card. */
const sold = (id: string): ProgrammeDocument => {
  const programme = demoProgramme(id)
  const [face] = programme.tiers
  if (!face) throw new Error(`${id} has no tier`)
  const tier = (own: string, any: TierCondition[]): Tier => ({ id: own, name: named(own), theme: face.theme, any, upgrade: 'automatic' })
  return { ...programme, cards, benefits: undefined, tiers: [face, tier('holder', [buys]), tier('spender', [spends])] }
}

describe('a tier for buying a card', () => {
  const each = eachOn(() => openChain(sold('menswear'), noon('2026-03-02')))
  let orders = 0
  const entry = (rest: object) => {
    const form = { name: '林知夏', phone: '13800006620', birthday: '1994-11-26', gender: 'female' }
    return { form, terms: true, order: { number: `J-${String((orders += 1))}`, totalFen: 250_001 }, ...rest }
  }
  const enter = async (rest: object): Promise<ApplicationAnswer> =>
    granted(await asStaff(each().world, chenyu, 'member.enter', entry(rest), newReference()))
  const standing = async (member: string | null): Promise<AccountRecord> => accountOf(each().world, member ?? '')
  const order = async (number: string, totalFen: number) =>
    valueOf(await send(each().world, { number, store: 'HZHB', member: { phone: '13800006620' }, paidAt: each().clock.at, totalFen }))
  const sound = async (): Promise<void> => {
    expect(await differences(each().world)).toEqual([])
  }

  test.each([
    ['plain', {}, 'silver'],
    ['gold', {}, 'holder'],
    ['gold', { waived: 'opening' }, 'holder'],
  ])('a card of the product %s, issued with %j: %s, for the joining order too', async (product, rest, tier) => {
    const { member, order: joining } = await enter({ product, ...rest })
    expect(joining).toMatchObject({ tier })
    expect((await standing(member)).grants).toEqual([{ id: `card:${product}`, times: 1, at: noon('2026-03-02') }])
    await sound()
  })

  test('one that a manager has to grant counts once it is granted', async () => {
    const asked = granted(await asStaff(each().world, chenyu, 'application.submit', entry({ product: 'gold', order: { number: 'S-1', totalFen: 200_000 }, wish: true }), newReference()))
    expect(asked).toMatchObject({ state: 'pending', member: null })
    each().clock.at += DAY_MS
    const { member } = granted(await asStaff(each().world, hejingyi, 'application.decide', { application: asked.application, decision: 'approve' }, newReference()))
    expect((await standing(member)).tier.id).toBe('holder')
    await sound()
  })

  test('a renewal is one more purchase, a new number after a loss is none', async () => {
    const { member } = await enter({ product: 'gold' })
    const person = member ?? ''
    granted(await asStaff(each().world, chenyu, 'card.replace', { member: person, reason: '遗失' }, newReference()))
    each().clock.at += DAY_MS
    granted(await asStaff(each().world, hejingyi, 'tier.downgrade', { member: person, reason: '转借他人' }, newReference()))
    await order('A1', 10_000)
    expect((await standing(member)).tier.id).toBe('silver')
    each().clock.at = noon('2027-02-20')
    granted(await asStaff(each().world, chenyu, 'card.renew', { member: person }, newReference()))
    expect((await standing(member)).grants).toEqual([{ id: 'card:gold', times: 2, at: noon('2027-02-20') }])
    expect((await standing(member)).tier.id).toBe('holder')
    await sound()
  })

  test.each([
    ['the last day of one year and the first of the next', '2027-03-01', '2027-03-02', 'holder'],
    ['the first and the last day of one', '2027-03-02', '2028-03-01', 'spender'],
  ])('¥6,000 twice, on %s of the card', async (_what, first, second, tier) => {
    const { member } = await enter({ product: 'gold' })
    each().clock.at = noon(first)
    await order('A1', 600_000)
    each().clock.at = noon(second)
    expect(await order('A2', 600_000)).toMatchObject({ tier })
    expect((await standing(member)).tier.id).toBe(tier)
    await sound()
  })

  test('books tell a card that was not bought, and one that was and counts for nothing', async () => {
    const { member } = await enter({ product: 'gold' })
    const told = async () => (await differences(each().world)).map(({ what }) => what)
    await tamper<AccountRecord>(each().store, 'account', member ?? '', (one) => ({ ...one, grants: [] }))
    expect(await told()).toEqual(['what was granted'])
    await tamper<AccountRecord>(each().store, 'account', member ?? '', (one) => ({ ...one, grants: [{ id: 'card:gold', times: 2, at: noon('2026-03-02') }] }))
    expect(await told()).toEqual(['what was granted'])
  })
})

describe('a card that a unit names', () => {
  const gold = (): ProgrammeDocument => ({ ...sold('group-unit'), cards: [...cards].reverse() })
  const each = eachOn(() => openChain(gold(), noon('2026-03-02')))

  test('counts, and its years begin, when the person confirms it', async () => {
    const { world, clock } = each()
    const { unit } = granted(await asStaff(world, hejingyi, 'unit.save', { name: '第二中学', kind: 'school' }, newReference()))
    const list = [{ row: 1, name: '王老师', phone: '13800010001' }]
    const [row] = granted(await asStaff(world, hejingyi, 'unit.import', { unit, rows: list }, newReference())).rows as [ImportedRow]
    if (row.state === 'refused') throw new Error('the row was refused')
    expect(await accountOf(world, row.member)).toMatchObject({ tier: { id: 'ordinary' }, cardFrom: noon('2026-03-02') })
    expect((await accountOf(world, row.member)).grants).toBeUndefined()
    clock.at = noon('2026-04-10')
    const said = { code: row.code, name: '王老师', birthday: '1990-09-10', terms: true, marketing: false }
    granted(await asMember(world, wechat('teacher'), 'invite.confirm', said, newReference()))
    expect(await accountOf(world, row.member)).toMatchObject({
      tier: { id: 'holder' },
      cardFrom: noon('2026-04-10'),
      grants: [{ id: 'card:gold', times: 1, at: noon('2026-04-10') }],
    })
    expect(await differences(world)).toEqual([])
  })
})
