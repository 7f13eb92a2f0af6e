import { presets } from '../../cloudfunctions/core/programme'
import { findByCard, findByCode, findByPhone, findByTail, FOUND_AT_MOST } from '../../cloudfunctions/flow/find-member'
import { publishProgramme } from '../../cloudfunctions/flow/publish-programme'
import { viewCode } from '../../cloudfunctions/flow/view-code'
import type { MemberRecord } from '../../types/record'
import { granted, joined, refused } from './act'
import { eachOn, openChain, START } from './world'

const each = eachOn(() => openChain())

const lin = async (): Promise<MemberRecord> => {
  const { member } = await joined(each().world, 'lin', { phone: '13800006620' })
  const record = await each().store.get<MemberRecord>('member', member)
  if (!record) throw new Error('nobody joined')
  return record
}

test('S17: several members whose phones end alike are all found', async () => {
  const { world } = each()
  await lin()
  await joined(world, 'shen', { phone: '13900006620' })
  await joined(world, 'zhou', { phone: '13800001260' })
  const { found, more } = await findByTail(world, '6620')
  expect(found.map(({ member }) => member.phone).sort()).toEqual(['13800006620', '13900006620'])
  expect(more).toBe(false)
  expect(await findByTail(world, '0000')).toEqual({ found: [], more: false })
})

test.each([
  [FOUND_AT_MOST, false],
  [FOUND_AT_MOST + 1, true],
])('of %d with one tail a clerk sees twenty; whether there are more: %s', async (count, more) => {
  const { world } = each()
  await Promise.all(
    Array.from({ length: count }, (_, n) => joined(world, `p${String(n)}`, { phone: `138${String(1000 + n)}6620` })),
  )
  const tail = await findByTail(world, '6620')
  expect([tail.found.length, tail.more]).toEqual([FOUND_AT_MOST, more])
})

test('by card number: found; with a wrong digit mistyped; a right number of nobody unknown', async () => {
  const { world } = each()
  const { _id, cardNumber } = await lin()
  expect(granted(await findByCard(world, 'card', cardNumber)).member._id).toBe(_id)
  const last = cardNumber.slice(-1)
  expect(
    refused(await findByCard(world, 'card', cardNumber.slice(0, -1) + String((Number(last) + 1) % 10))),
  ).toMatchObject({ code: 'card.mistyped', field: 'card' })
  expect(refused(await findByCard(world, 'card', '07945'))).toMatchObject({ code: 'member.unknown', field: 'card' })
})

test('by phone number, whole', async () => {
  const { world } = each()
  const { _id } = await lin()
  expect(granted(await findByPhone(world, 'phone', '13800006620')).member._id).toBe(_id)
  expect(refused(await findByPhone(world, 'phone', '13800006621'))).toMatchObject({
    code: 'member.unknown',
    field: 'phone',
  })
})

describe('by the code on the phone', () => {
  test('a code is good in its own minute and the next, then expired, after a quarter of an hour wrong', async () => {
    const { world, clock } = each()
    const member = await lin()
    const { code } = viewCode(world, member)
    const after = async (ms: number): Promise<string> => {
      clock.at = START + ms
      const found = await findByCode(world, 'code', code)
      return found.ok ? found.value.member._id : found.refusal.code
    }
    expect(await after(0)).toBe(member._id)
    expect(await after(59_999)).toBe(member._id)
    expect(await after(119_999)).toBe(member._id)
    expect(await after(120_000)).toBe('code.expired')
    expect(await after(15 * 60_000)).toBe('code.expired')
    expect(await after(16 * 60_000)).toBe('code.wrong')
  })

  test('every single wrong digit is refused', async () => {
    const { world } = each()
    const { code } = viewCode(world, await lin())
    for (const [at, digit] of [...code].entries()) {
      const wrong = code.slice(0, at) + String((Number(digit) + 1) % 10) + code.slice(at + 1)
      expect(['card.mistyped', 'code.wrong', 'code.expired']).toContain(
        refused(await findByCode(world, 'code', wrong)).code,
      )
    }
  })

  test('another member’s digits do not go with this card', async () => {
    const { world } = each()
    const one = await lin()
    const { member } = await joined(world, 'zhou')
    const other = await each().store.get<MemberRecord>('member', member)
    if (!other) throw new Error('nobody joined')
    const digits = viewCode(world, other).code.slice(-6)
    expect(refused(await findByCode(world, 'code', one.cardNumber + digits)).code).toBe('code.wrong')
  })

  test('a code that is too short is refused with the length it should have', async () => {
    const { world } = each()
    expect(refused(await findByCode(world, 'code', '1234567890'))).toEqual({
      code: 'code.wrong',
      rule: 'a member code of 18 digits or more',
    })
  })

  test('old cards keep their codes when a later version of the programme gives out longer numbers', async () => {
    const { world } = each()
    const member = await lin()
    await publishProgramme(world, { ...(presets.hemu as object), card: { prefix: '6021', digits: 14 } })
    expect(granted(await findByCode(world, 'code', viewCode(world, member).code)).member._id).toBe(member._id)
  })
})
