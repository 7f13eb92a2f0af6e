import { presets } from '../../cloudfunctions/core/programme'
import { cardNumberHolds } from '../../cloudfunctions/core/member'
import { joinMember } from '../../cloudfunctions/flow/join-member'
import { memberByCard, memberByIdentity, memberByPhone } from '../../cloudfunctions/flow/known-member'
import type { MemberRecord, UniqueRecord } from '../../types/record'
import { accountOf, differences, joined, joining, refused } from './act'
import { dump, eachOn, openChain, rows, START } from './world'

const PHONE = '13800001111'

describe('joining', () => {
  const chain = eachOn(() => openChain())

  test('makes one member with an empty account in the first tier, found by phone, identity and card', async () => {
    const { world } = chain()
    const { member, cardNumber } = await joined(world, 'lin', { phone: PHONE })
    expect(cardNumber).toMatch(/^6021\d{8}$/)
    expect(cardNumberHolds(cardNumber)).toBe(true)
    const account = await accountOf(world, member)
    expect(account).toMatchObject({
      sequence: 0,
      wallets: {},
      tier: { id: 'sprout', since: START, eligible: null },
      nextExpiryAt: null,
    })
    for (const known of [
      await memberByPhone(world, PHONE),
      await memberByCard(world, cardNumber),
      await memberByIdentity(world, world.keys.sign('identity', 'lin')),
    ])
      expect(known?.member._id).toBe(member)
  })

  test('the phone number itself is no key of any record: names are keyed digests', async () => {
    const { world, store } = chain()
    await joined(world, 'lin', { phone: PHONE })
    const names = (await rows<UniqueRecord>(store, 'unique')).map(({ _id }) => _id)
    expect(names.filter((name) => name.includes(PHONE))).toEqual([])
    expect(names.filter((name) => /^phone:[0-9a-f]{64}$/.test(name))).toHaveLength(1)
  })

  test('the same reference again hears the same answer and writes nothing', async () => {
    const { world, store } = chain()
    const first = await joined(world, 'lin', { phone: PHONE })
    const before = await dump(store)
    expect(await joined(world, 'lin', { phone: PHONE })).toEqual(first)
    expect(await dump(store)).toEqual(before)
  })

  test('the same reference with another phone is refused, and neither phone is told', async () => {
    const { world } = chain()
    await joined(world, 'lin', { phone: PHONE })
    const refusal = refused(await joinMember(world, joining(world, 'lin', { phone: '13900002222' })))
    expect(refusal).toEqual({
      code: 'reference.reused',
      reference: 'join-lin',
      field: 'phone',
      was: 'another phone',
      got: 'this phone',
    })
    expect(JSON.stringify(refusal)).not.toMatch(/1[3-9]\d{9}/)
  })

  test('the same reference with another name is refused', async () => {
    const { world } = chain()
    await joined(world, 'lin', { phone: PHONE, name: '林知夏' })
    expect(refused(await joinMember(world, joining(world, 'lin', { phone: PHONE, name: '周明' })))).toMatchObject({
      code: 'reference.reused',
      field: 'name',
    })
  })

  test('two strangers may choose the same reference', async () => {
    const { world } = chain()
    const one = await joined(world, 'lin', { reference: 'the-same-one' })
    const other = await joined(world, 'zhou', { reference: 'the-same-one' })
    expect(one.member).not.toBe(other.member)
  })

  test('S17: a phone that has a card is refused; its owner, who proved it, is offered the old card', async () => {
    const { world, store } = chain()
    const { cardNumber } = await joined(world, 'lin', { phone: PHONE })
    const before = await dump(store, ['attempt'])
    const proved = refused(await joinMember(world, joining(world, 'zhou', { phone: PHONE })))
    expect(proved).toEqual({ code: 'member.exists', cardTail: cardNumber.slice(-4), joinedAt: START })
    expect(await dump(store, ['attempt'])).toEqual(before)
  })

  test('S17: who only typed the phone is not told whose card it opened', async () => {
    const { world } = chain()
    await joined(world, 'lin', { phone: PHONE })
    const typed = refused(await joinMember(world, joining(world, 'zhou', { phone: PHONE, phoneProved: false })))
    expect(typed).toEqual({ code: 'member.exists', cardTail: null, joinedAt: null })
  })

  test('an identity that has a card is offered it, whatever phone it brings now', async () => {
    const { world } = chain()
    const { cardNumber } = await joined(world, 'lin', { phone: PHONE })
    const again = refused(
      await joinMember(
        world,
        joining(world, 'lin', { reference: 'join-again', phone: '13900002222', phoneProved: false }),
      ),
    )
    expect(again).toMatchObject({ code: 'member.exists', cardTail: cardNumber.slice(-4) })
  })

  test('twenty people who join with one phone at the same moment make one member', async () => {
    const { world, store } = chain()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => joinMember(world, joining(world, `person-${String(n)}`, { phone: PHONE }))),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]))).toEqual(
      Array.from({ length: 19 }, () => 'member.exists'),
    )
    expect(await rows<MemberRecord>(store, 'member')).toHaveLength(1)
    expect(await rows(store, 'account')).toHaveLength(1)
  })

  test('twenty repeats of one join at the same moment all hear the same answer', async () => {
    const { world, store } = chain()
    const answers = await Promise.all(Array.from({ length: 20 }, () => joined(world, 'lin', { phone: PHONE })))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await rows<MemberRecord>(store, 'member')).toHaveLength(1)
  })

  test('a card number that is taken makes the next candidate the member’s', async () => {
    const { world, store } = chain()
    const { cardNumber } = await joined(world, 'lin')
    const twin = await openChain()
    try {
      await twin.store.transact((tx) => tx.put('unique', { _id: `card:${cardNumber}`, owner: 'somebody' }))
      const other = await joined(twin.world, 'lin')
      expect(other.cardNumber).not.toBe(cardNumber)
      expect(cardNumberHolds(other.cardNumber)).toBe(true)
    } finally {
      await twin.close()
    }
    expect(await rows(store, 'member')).toHaveLength(1)
  })
})

test('under z11 a member starts in the ordinary tier and names the version joined under', async () => {
  const chain = await openChain(presets.z11)
  try {
    const { member, cardNumber } = await joined(chain.world, 'lin')
    expect(cardNumber).toMatch(/^1100/)
    expect((await accountOf(chain.world, member)).tier.id).toBe('ordinary')
    expect(await chain.store.get<MemberRecord>('member', member)).toMatchObject({
      programmeVersion: 1,
      terms: '2026-01',
      phone: null,
      phoneTail: null,
    })
    expect(await differences(chain.world)).toEqual([])
  } finally {
    await chain.close()
  }
})
