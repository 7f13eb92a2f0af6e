import { composeScene } from '../../cloudfunctions/core/member'
import type { MemberRecord } from '../../types/record'
import { granted, refused } from '../flow/act'
import { DAY_MS, dump, eachOn, openChain, rows, START } from '../flow/world'
import { asMember, newReference, nobody, printed, timer, wechat } from './call'

const each = eachOn(() => openChain())
const lin = wechat('o-lin')
const form = (put: object = {}) => ({
  scene: printed.adviser,
  phone: '13800001111',
  terms: true,
  marketing: false,
  ...put,
})

describe('S12: a scanned code', () => {
  test('opens with store, adviser, promises and terms; for anybody, member or not', async () => {
    const { world } = each()
    for (const caller of [nobody, lin]) {
      const view = granted(await asMember(world, caller, 'scene.open', { scene: printed.adviser }))
      expect(view).toMatchObject({
        store: { id: 'HZHB', name: '杭州湖滨店' },
        staff: { name: '陈屿' },
        member: false,
        terms: { version: '2026-03' },
      })
      expect(view.promises).toHaveLength(3)
    }
    granted(await asMember(world, lin, 'join', form(), newReference()))
    expect(granted(await asMember(world, lin, 'scene.open', { scene: printed.adviser })).member).toBe(true)
  })

  test.each([
    ['mistyped', `${printed.adviser.slice(0, -1)}!`, { code: 'scene.mistyped' }],
    ['of nobody', composeScene('MOON'), { code: 'scene.unknown' }],
    ['that has expired', printed.expired, { code: 'scene.expired', expiredAt: START - 120 * DAY_MS }],
    ['of a store that is closed', printed.closed, { code: 'store.closed', closedAt: START - 30 * DAY_MS }],
    ['that is empty', '', { code: 'input.invalid', field: 'scene' }],
    ['that is far too long', 'A'.repeat(65), { code: 'input.invalid', field: 'scene' }],
    ['that is no text', 7, { code: 'input.invalid', field: 'scene' }],
  ])('%s is told so, and joining by it makes no member', async (_what, scene, figures) => {
    const { world, store } = each()
    const before = await dump(store)
    expect(refused(await asMember(world, lin, 'scene.open', { scene }))).toMatchObject(figures)
    expect(refused(await asMember(world, lin, 'join', form({ scene }), newReference()))).toMatchObject(figures)
    expect(await dump(store)).toEqual(before)
  })

  test('is good until the moment it expires', async () => {
    const { world, clock } = each()
    clock.at = START + 365 * DAY_MS - 1
    granted(await asMember(world, lin, 'scene.open', { scene: printed.thanks }))
    clock.at += 1
    expect(refused(await asMember(world, lin, 'scene.open', { scene: printed.thanks })).code).toBe('scene.expired')
  })

  test('is what the member came by: store, adviser and campaign stay with the record', async () => {
    const { world, store } = each()
    granted(await asMember(world, lin, 'join', form({ scene: printed.thanks.toLowerCase() }), newReference()))
    expect((await rows<MemberRecord>(store, 'member'))[0]?.source).toMatchObject({
      store: 'HZHB',
      staff: null,
      campaign: 'THANKS',
    })
  })
})

describe('joining', () => {
  test('asks for a WeChat identity', async () => {
    const { world } = each()
    for (const caller of [nobody, timer]) {
      expect(refused(await asMember(world, caller, 'join', form(), newReference()))).toMatchObject({
        code: 'identity.required',
      })
    }
  })

  test.each([
    ['without agreeing to the terms', { terms: false }, { code: 'consent.required', field: 'terms' }],
    ['without a word on the terms', { terms: undefined }, { code: 'input.invalid', field: 'terms' }],
    ['with terms in text', { terms: 'yes' }, { code: 'input.invalid', field: 'terms' }],
    ['without a word on marketing', { marketing: undefined }, { code: 'input.invalid', field: 'marketing' }],
    [
      'S6: without a phone',
      { phone: undefined },
      { code: 'input.invalid', field: 'phone', rule: 'a phone number, or the code of the phone button' },
    ],
    [
      'with a phone of ten digits',
      { phone: '1380000111' },
      { code: 'input.invalid', field: 'phone', rule: 'a mainland mobile number of 11 digits' },
    ],
    ['with a phone that begins with 12', { phone: '12800001111' }, { code: 'input.invalid', field: 'phone' }],
    ['with a phone with a country code', { phone: '+8613800001111' }, { code: 'input.invalid', field: 'phone' }],
    ['with a phone and a line feed', { phone: '13800001111\n' }, { code: 'input.invalid', field: 'phone' }],
    ['with a phone that is a number', { phone: 13800001111 }, { code: 'input.invalid', field: 'phone' }],
    ['with a name of blanks', { name: '   ' }, { code: 'input.invalid', field: 'name' }],
    [
      'with a name of 41 characters',
      { name: '林'.repeat(41) },
      { code: 'input.invalid', field: 'name', rule: expect.stringContaining('1 to 40 letters') as string },
    ],
    ['with a name that is an emoji', { name: '🌸' }, { code: 'input.invalid', field: 'name' }],
    ['with a name that no database can hold', { name: '林\ud800' }, { code: 'input.invalid', field: 'name' }],
    ['with a field nobody asked for', { tier: 'tree' }, { code: 'input.invalid', field: 'tier' }],
    ['with an identity of one’s own choice', { identity: 'x' }, { code: 'input.invalid', field: 'identity' }],
    ['with a phone code of nobody', { phone: undefined, phoneCode: 'nobody' }, { code: 'phone.code' }],
  ])('%s is refused, and nothing written', async (_what, put, figures) => {
    const { world, store } = each()
    const before = await dump(store)
    expect(refused(await asMember(world, lin, 'join', form(put), newReference()))).toMatchObject(figures)
    expect(await dump(store)).toEqual(before)
  })

  test.each([undefined, '', 'short', 'with blank', 'x'.repeat(65), '会'.repeat(8)])(
    'with the reference %j is refused',
    async (reference) => {
      const { world, store } = each()
      const before = await dump(store)
      expect(refused(await asMember(world, lin, 'join', form(), reference))).toMatchObject({
        code: 'input.invalid',
        field: 'reference',
      })
      expect(await dump(store)).toEqual(before)
    },
  )

  test('by the phone button: the code is used once, and a repeat with it hears the same answer', async () => {
    const { world, wechat: phones, store } = each()
    const ask = form({ phone: undefined, phoneCode: phones.issuePhoneCode('13800001111') })
    const reference = newReference()
    const first = granted(await asMember(world, lin, 'join', ask, reference))
    const before = await dump(store)
    expect(granted(await asMember(world, lin, 'join', ask, reference))).toEqual(first)
    expect(await dump(store)).toEqual(before)
    expect(refused(await asMember(world, wechat('o-zhou'), 'join', ask, newReference())).code).toBe('phone.code')
  })

  test('a phone code is good for five minutes', async () => {
    const { world, wechat: phones, clock } = each()
    const phoneCode = phones.issuePhoneCode('13800001111')
    clock.at += 5 * 60_000
    expect(
      refused(await asMember(world, lin, 'join', form({ phone: undefined, phoneCode }), newReference())).code,
    ).toBe('phone.code')
  })

  test('S17: who proves a phone that has a card is offered that card; who types it is not', async () => {
    const { world, wechat: phones } = each()
    const { cardNumber } = granted(await asMember(world, lin, 'join', form(), newReference()))
    const zhou = wechat('o-zhou')
    const phoneCode = phones.issuePhoneCode('13800001111')
    expect(refused(await asMember(world, zhou, 'join', form({ phone: undefined, phoneCode }), newReference()))).toEqual(
      { code: 'member.exists', cardTail: cardNumber.slice(-4), joinedAt: START },
    )
    expect(refused(await asMember(world, zhou, 'join', form(), newReference()))).toEqual({
      code: 'member.exists',
      cardTail: null,
      joinedAt: null,
    })
  })

  test('the same reference with another phone is refused; another person may use the same reference', async () => {
    const { world } = each()
    granted(await asMember(world, lin, 'join', form(), 'one-and-the-same'))
    expect(refused(await asMember(world, lin, 'join', form({ phone: '13900002222' }), 'one-and-the-same')).code).toBe(
      'reference.reused',
    )
    granted(await asMember(world, wechat('o-zhou'), 'join', form({ phone: '13900002222' }), 'one-and-the-same'))
  })
})

test.each(['', 'card', 'card.yours', '__proto__', 'constructor', 'toString', 'x'.repeat(500)])(
  'there is no action %j',
  async (action) => {
    const refusal = refused(await asMember(each().world, lin, action, {}))
    expect(refusal).toEqual({ code: 'action.unknown', action: action.slice(0, 80) })
  },
)
