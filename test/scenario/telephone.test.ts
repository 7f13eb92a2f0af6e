import type { TelephoneProof } from '../../types/programme'
import type { EventRecord, MemberRecord } from '../../types/record'
import { asStaff, chenyu, newReference, zhouqing } from '../door/call'
import { buy, differences, granted, joined, refused } from '../flow/act'
import { dump, eachOn, openChain, rows, tamper, type Chain } from '../flow/world'
import { proofOf, saveGift, stock, withExchange } from './gift-shop'

const PHONE = '13900005821'
const BIRTHDAY = '1994-11-26'
/** A try is counted, and the counting is in the log of what staff did. */
const counted = ['finding', 'audit', 'auditHead']
let now: TelephoneProof[] | undefined
const open = (): Promise<Chain> => openChain(withExchange(now === undefined ? {} : { telephone: now }))
const each = eachOn(open)

/** A member with points and a ribbon in the store; answers card and id. */
const ready = async (chain: Chain) => {
  const who = await joined(chain.world, 'lin', { phone: PHONE })
  await tamper<MemberRecord>(chain.store, 'member', who.member, (one) => ({ ...one, birthday: BIRTHDAY }))
  granted(await buy(chain.world, { member: who.member, number: 'B1', totalFen: 500_000 }))
  await saveGift(chain.world, 'ribbon')
  await stock(chain.world, 'ribbon', 'HZHB', 3)
  return who
}

type Said = { proof: string } | { identity: { phone?: string; card?: string; birthday?: string } }
const asked = { gift: 'ribbon', points: 1_600, cashFen: 0, way: { store: 'HZHB' } }
const redeem = ({ world }: Chain, member: string, said: Said) =>
  asStaff(world, chenyu, 'gift.redeem', { ...asked, member, ...said }, newReference())

const under = async (telephone: TelephoneProof[], work: (chain: Chain) => Promise<void>): Promise<void> => {
  now = telephone
  const chain = await open()
  now = undefined
  try {
    await work(chain)
  } finally {
    await chain.close()
  }
}

test('where the programme says nothing it takes the digits of the app; facts are refused with what would do', async () => {
  const { member } = await ready(each())
  const before = await dump(each().store, counted)
  const told = refused(await redeem(each(), member, { identity: { phone: PHONE, birthday: BIRTHDAY } }))
  expect(told).toEqual({ code: 'exchange.proof', proof: 'phoneAndBirthday', takes: ['appDigits'] })
  expect(await dump(each().store, counted)).toEqual(before)
  granted(await redeem(each(), member, { proof: await proofOf(each().world, 'lin') }))
  const [event] = (await rows<EventRecord<'redemption'>>(each().store, 'event')).filter(({ kind }) => kind === 'redemption')
  expect(event?.detail.proved).toBe('appDigits')
  expect(await differences(each().world)).toEqual([])
})

test('facts of the record do where the programme takes them; that they were said is kept, not what', () =>
  under(['phoneAndBirthday', 'cardAndBirthday'], async (chain) => {
    const { member, cardNumber } = await ready(chain)
    granted(await redeem(chain, member, { identity: { phone: PHONE, birthday: BIRTHDAY } }))
    granted(await redeem(chain, member, { identity: { card: cardNumber, birthday: BIRTHDAY } }))
    const events = (await rows<EventRecord<'redemption'>>(chain.store, 'event')).filter(({ kind }) => kind === 'redemption')
    expect(events.map(({ detail }) => detail.proved).sort()).toEqual(['cardAndBirthday', 'phoneAndBirthday'])
    expect(JSON.stringify(events)).not.toContain(BIRTHDAY)
    expect(refused(await redeem(chain, member, { proof: '000000' }))).toMatchObject({ code: 'exchange.proof', proof: 'appDigits' })
    expect(await differences(chain.world)).toEqual([])
  }))

test.each<[string, { phone?: string; card?: string; birthday?: string }, object]>([
  ['another birthday', { phone: PHONE, birthday: '1994-11-27' }, { code: 'exchange.identity', proof: 'phoneAndBirthday' }],
  ['another phone', { phone: '13900005822', birthday: BIRTHDAY }, { code: 'exchange.identity', proof: 'phoneAndBirthday' }],
  ['card and phone, which it does not take', { card: '602118840317', phone: PHONE }, { code: 'exchange.proof', proof: 'cardAndPhone', takes: ['phoneAndBirthday'] }],
  ['one fact alone', { phone: PHONE }, { code: 'input.invalid', field: 'identity' }],
  ['nothing', {}, { code: 'input.invalid', field: 'identity' }],
  ['no day', { phone: PHONE, birthday: '1994-02-30' }, { code: 'input.invalid', field: 'identity.birthday' }],
])('%s is refused and takes nothing', (_, identity, refusal) =>
  under(['phoneAndBirthday'], async (chain) => {
    const { member } = await ready(chain)
    const before = await dump(chain.store, counted)
    expect(refused(await redeem(chain, member, { identity }))).toMatchObject(refusal)
    expect(await dump(chain.store, counted)).toEqual(before)
  }))

test('a member bears five wrong facts a day, whoever asks; what is right is no try, and the digits still do', () =>
  under(['phoneAndBirthday', 'appDigits'], async (chain) => {
    const { member } = await ready(chain)
    const wrong = { identity: { phone: PHONE, birthday: '1994-11-27' } }
    for (const left of [4, 3, 2]) expect(refused(await redeem(chain, member, wrong))).toEqual({ code: 'exchange.identity', proof: 'phoneAndBirthday', left })
    granted(await redeem(chain, member, { identity: { phone: PHONE, birthday: BIRTHDAY } }))
    // What the programme does not take was never compared.
    expect(refused(await redeem(chain, member, { identity: { card: '602118840317', phone: PHONE } }))).toMatchObject({ code: 'exchange.proof' })
    const by = (who: typeof chenyu, said: Said) => asStaff(chain.world, who, 'gift.redeem', { ...asked, member, ...said }, newReference())
    for (const left of [1, 0]) expect(refused(await by(zhouqing, wrong))).toMatchObject({ code: 'exchange.identity', left })
    const midnight = Date.parse('2026-03-03T00:00:00+08:00')
    for (const who of [chenyu, zhouqing]) {
      expect(refused(await by(who, { identity: { phone: PHONE, birthday: BIRTHDAY } }))).toEqual({ code: 'exchange.tries', limit: 5, retryAt: midnight })
    }
    expect(JSON.stringify(await rows(chain.store, 'finding'))).not.toContain('1994')
    granted(await redeem(chain, member, { proof: await proofOf(chain.world, 'lin') }))
    chain.clock.at = midnight
    granted(await by(zhouqing, { identity: { phone: PHONE, birthday: BIRTHDAY } }))
    expect(await differences(chain.world)).toEqual([])
  }))

test('a clerk reads what is offered to the member, what stands in the way, and which proofs do', () =>
  under(['phoneAndBirthday'], async (chain) => {
    const { member } = await ready(chain)
    await saveGift(chain.world, 'scarf', { price: { wallet: 'value', points: 9_000, cashFen: 0 } })
    const page = granted(await asStaff(chain.world, chenyu, 'gift.of', { member }))
    expect(page).toMatchObject({ proofs: ['phoneAndBirthday'], member: { id: member, phoneMasked: '139 **** 5821' } })
    expect(page.gifts.find(({ id }) => id === 'ribbon')).toMatchObject({ left: 3, refusal: null })
    expect(page.gifts.find(({ id }) => id === 'scarf')?.refusal).toMatchObject({ code: 'gift.soldOut' })
    expect(granted(await asStaff(chain.world, chenyu, 'gift.view', { member, gift: 'ribbon' }))).toMatchObject({ balance: 5_000, places: [{ id: 'HZHB', left: 3 }, { id: 'SHJA' }] })
    expect(refused(await asStaff(chain.world, chenyu, 'gift.of', { member: 'm0' }))).toMatchObject({ code: 'member.unknown' })
    expect(refused(await asStaff(chain.world, chenyu, 'gift.view', { member, gift: 'none' }))).toEqual({ code: 'gift.unknown', gift: 'none' })
  }))

test('a programme that takes no proof takes nothing by telephone', () =>
  under([], async (chain) => {
    const { member } = await ready(chain)
    expect(refused(await redeem(chain, member, { proof: await proofOf(chain.world, 'lin') }))).toEqual({ code: 'exchange.proof', proof: 'appDigits', takes: [] })
  }))
