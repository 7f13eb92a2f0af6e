import { codeSecondsLeft } from '../../cloudfunctions/core/member'
import type { MemberRecord } from '../../types/record'
import { buy, granted, joined, refused } from '../flow/act'
import { dump, eachOn, openChain, START } from '../flow/world'
import { asMember, newReference, nobody, wechat } from './call'

const each = eachOn(() => openChain())
const lin = wechat('lin')

const join = async (who = 'lin', phone = '13800006620'): Promise<string> =>
  (await joined(each().world, who, { phone, name: who })).member
const recordOf = async (member: string): Promise<MemberRecord | null> =>
  each().store.get<MemberRecord>('member', member)

test.each(['card.mine', 'code.mine', 'ledger.list', 'entry.why', 'profile.save', 'marketing.set'] as const)(
  '%s asks for a WeChat identity, and for a member behind it',
  async (action) => {
    const { world } = each()
    expect(refused(await asMember(world, nobody, action, {}))).toMatchObject({ code: 'identity.required' })
    expect(refused(await asMember(world, lin, action, {}))).toMatchObject({ code: 'member.unknown', field: 'identity' })
  },
)

test('card and code are the caller’s own; the code is the card number and six digits', async () => {
  const { world } = each()
  const member = await join()
  await join('zhou', '13900002222')
  const card = granted(await asMember(world, lin, 'card.mine'))
  expect(card.member.id).toBe(member)
  const code = granted(await asMember(world, lin, 'code.mine', {}))
  expect(code).toMatchObject({ cardNumber: card.card.number, stepSeconds: 60, secondsLeft: codeSecondsLeft(START) })
  expect(code.code).toMatch(new RegExp(`^${card.card.number}\\d{6}$`))
})

test('a card asked for with anything is refused: nobody chooses whose card it is', async () => {
  await join()
  expect(refused(await asMember(each().world, lin, 'card.mine', { member: 'somebody' }))).toMatchObject({
    code: 'input.invalid',
    field: 'member',
  })
})

describe('ledger and entries', () => {
  test('a page says where to go on; what is not a page of ours is refused', async () => {
    const { world } = each()
    const member = await join()
    for (let n = 0; n < 3; n += 1) granted(await buy(world, { member, number: `N${String(n)}`, totalFen: 10_000 }))
    const first = granted(await asMember(world, lin, 'ledger.list', { limit: 2 }))
    expect(first.rows.map(({ orderNumber }) => orderNumber)).toEqual(['N2', 'N1'])
    const rest = granted(await asMember(world, lin, 'ledger.list', { limit: 2, after: first.next }))
    expect([rest.rows.map(({ orderNumber }) => orderNumber), rest.next]).toEqual([['N0'], null])
    for (const [data, field] of [
      [{ limit: 0 }, 'limit'],
      [{ limit: 51 }, 'limit'],
      [{ limit: 1.5 }, 'limit'],
      [{ after: '0' }, 'after'],
      [{ after: '1;2' }, 'after'],
      [{ kind: 'spent' }, 'kind'],
    ] as const) {
      expect(refused(await asMember(world, lin, 'ledger.list', data))).toMatchObject({ code: 'input.invalid', field })
    }
  })

  test('another member’s entry is as unknown as none', async () => {
    const { world } = each()
    const member = await join()
    await join('zhou', '13900002222')
    granted(await buy(world, { member, number: 'N1', totalFen: 10_000 }))
    const entry = `${member}:order:HZHB:N1#0`
    granted(await asMember(world, lin, 'entry.why', { entry }))
    expect(refused(await asMember(world, wechat('zhou'), 'entry.why', { entry }))).toEqual({
      code: 'entry.unknown',
      entry,
    })
  })

  test.each([
    ['a NUL', 'a\0'],
    ['half a character', 'a\ud800'],
    ['200 Chinese characters', '会'.repeat(200)],
  ])('an entry id with %s is refused, not a fault', async (_what, entry) => {
    await join()
    expect(['entry.unknown', 'input.invalid']).toContain(
      refused(await asMember(each().world, lin, 'entry.why', { entry })).code,
    )
  })
})

describe('the profile', () => {
  const save = (data: unknown, reference = newReference()) =>
    asMember(each().world, lin, 'profile.save', data, reference)

  test('fills in what is told and says what is missing', async () => {
    const member = await join()
    const saved = granted(await save({ name: ' 林知夏 ', birthday: '1994-11-26', gender: 'female', size: '165/84A' }))
    expect(saved).toEqual({ filled: ['name', 'phone', 'birthday', 'gender', 'size'], missing: [] })
    expect(await recordOf(member)).toMatchObject({
      name: '林知夏',
      birthday: '1994-11-26',
      gender: 'female',
      size: '165/84A',
    })
  })

  test.each([
    ['a birthday that no calendar has', { birthday: '2025-02-29' }, 'birthday'],
    ['a birthday in other words', { birthday: '26/11/1994' }, 'birthday'],
    ['a birthday tomorrow', { birthday: '2026-03-03' }, 'birthday'],
    ['a birthday before 1900', { birthday: '1899-12-31' }, 'birthday'],
    ['a gender nobody offered', { gender: 'x' }, 'gender'],
    ['a size of 21 characters', { size: 'x'.repeat(21) }, 'size'],
    ['a name of 41 characters', { name: '林'.repeat(41) }, 'name'],
    ['an empty name', { name: '' }, 'name'],
    ['a name that no database can hold', { name: '\udc00' }, 'name'],
    ['a phone, which only WeChat proves', { phone: '13900002222' }, 'phone'],
    ['a card number', { cardNumber: '602132924604' }, 'cardNumber'],
    ['a joining day', { joinedAt: 1 }, 'joinedAt'],
  ])('%s is refused, and nothing written', async (_what, data, field) => {
    await join()
    const before = await dump(each().store)
    expect(refused(await save(data))).toMatchObject({ code: 'input.invalid', field })
    expect(await dump(each().store)).toEqual(before)
  })

  test('a birthday of today is taken from the shop’s midnight on, tomorrow’s until then is not', async () => {
    await join()
    each().clock.at = Date.parse('2026-03-10T00:30:00+08:00')
    granted(await save({ birthday: '2026-03-10' }))
    expect(refused(await save({ birthday: '2026-03-11' })).code).toBe('input.invalid')
    each().clock.at = Date.parse('2026-03-10T23:59:59+08:00')
    expect(refused(await save({ birthday: '2026-03-11' })).code).toBe('input.invalid')
  })

  test('a late repeat of an earlier change does not undo the later one', async () => {
    const member = await join()
    granted(await save({ name: '一' }, 'profile-one'))
    granted(await save({ name: '二' }, 'profile-two'))
    granted(await save({ name: '一' }, 'profile-one'))
    expect((await recordOf(member))?.name).toBe('二')
  })

  test('the same reference with another name is refused: whoever sent it must not believe it saved', async () => {
    const member = await join()
    granted(await save({ name: '一' }, 'profile-one'))
    expect(refused(await save({ name: '二' }, 'profile-one'))).toMatchObject({ code: 'reference.reused' })
    expect((await recordOf(member))?.name).toBe('一')
  })
})

describe('marketing', () => {
  const set = (agreed: unknown, reference = newReference()) =>
    asMember(each().world, lin, 'marketing.set', { agreed }, reference)

  test('is agreed to and withdrawn at any time, with the moment', async () => {
    const member = await join()
    each().clock.at += 1_000
    expect(granted(await set(true))).toEqual({ agreed: true })
    expect((await recordOf(member))?.marketing).toEqual({ agreed: true, at: START + 1_000 })
    expect(granted(await set(false))).toEqual({ agreed: false })
    expect(refused(await set('yes'))).toMatchObject({ code: 'input.invalid', field: 'agreed' })
  })

  test('the same reference with the other answer is refused: nobody stays in who asked to be left out', async () => {
    await join()
    granted(await set(true, 'marketing-one'))
    expect(refused(await set(false, 'marketing-one'))).toMatchObject({ code: 'reference.reused' })
  })

  test('the same request again hears the same answer, whatever came between', async () => {
    await join()
    const first = granted(await set(true, 'marketing-one'))
    granted(await set(false, 'marketing-two'))
    expect(granted(await set(true, 'marketing-one'))).toEqual(first)
  })
})
