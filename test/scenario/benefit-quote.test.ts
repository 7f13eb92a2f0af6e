import { demoDocument } from '../../cloudfunctions/core/programme'
import type { QuoteFacts } from '../../types/record'
import { asMember, asStaff, chenyu, newReference, wechat } from '../door/call'
import { differences, granted, joined, refused } from '../flow/act'
import { DAY_MS, dump, eachOn, openChain, START } from '../flow/world'
import { hejingyi, proofOf } from './gift-shop'

const each = eachOn(() => openChain(demoDocument('hotel-card'), START))

const guest = async (): Promise<string> => (await joined(each().world, 'lin')).member

const quote = (member: string, facts: QuoteFacts, benefits = ['buffet']) =>
  asStaff(each().world, chenyu, 'benefit.quote', { member, benefits, facts })

/** Looks at members are counted, whatever comes of them. */
const LOOKS = ['finding']

const use = async (member: string, facts: QuoteFacts, benefit = 'buffet', reference = newReference()) =>
  asStaff(each().world, chenyu, 'benefit.use', { member, benefit, proof: await proofOf(each().world, 'lin'), facts }, reference)

test.each([[5, 11_580, 'full'], [6, 15_440, 'full'], [20, 15_440, 'full'], [21, 19_300, 'none']])(
  'S42 a party of %i at ¥193.00 pays %i fen each: covered %s',
  async (party, eachFen, covered) => {
    const member = await guest()
    const before = await dump(each().store, LOOKS)
    const told = granted(await quote(member, { listFen: 19_300, party }))
    expect(told).toMatchObject({ covered, version: 1, payFen: party * eachFen, lines: [{ shares: [{ eachFen, count: party }] }] })
    expect(told.gaps.map(({ why, full }) => [why, full])).toEqual(covered === 'none' ? [['above', true]] : [])
    expect(await dump(each().store, LOOKS)).toEqual(before)
  },
)

test.each([[119, 0], [120, 0], [121, 9_650], [140, 9_650], [141, null], [149, null], [150, 19_300]])(
  'a child of %i cm pays %s fen; where no rule says, staff is told and asked to measure again',
  async (heightCm, payFen) => {
    const told = granted(await quote(await guest(), { listFen: 19_300, heightsCm: [heightCm] }, ['buffet-child']))
    expect(told).toMatchObject({ payFen, covered: payFen === null ? 'none' : 'full' })
    expect(told.gaps.map(({ why, ask }) => [why, ask.zh])).toEqual(
      payFen === null ? [['between', '请再量一次身高；仍在两档之间请问店长，不要代为决定']] : [],
    )
  },
)

test('S44 an expired card: the full price, and why; renewed, the rate holds again', async () => {
  const member = await guest()
  each().clock.at = START + 366 * DAY_MS
  const told = granted(await quote(member, { listFen: 19_300, party: 5 }))
  expect(told).toMatchObject({ covered: 'none', payFen: 96_500, gaps: [{ why: 'card', got: 'card.expired', say: { zh: '会员卡已过期，权益不可用，按原价' } }] })
  expect(refused(await use(member, { listFen: 19_300, party: 5 }))).toMatchObject({ code: 'card.expired' })
  granted(await asStaff(each().world, chenyu, 'card.renew', { member }, newReference()))
  expect(granted(await quote(member, { listFen: 19_300, party: 5 }))).toMatchObject({ covered: 'full', payFen: 57_900 })
})

test.each<[QuoteFacts, object]>([
  [{ listFen: 19_300, party: 0 }, { code: 'benefit.fact', fact: 'party', got: '0' }],
  [{ listFen: 19_300, party: 2.5 }, { code: 'benefit.fact', fact: 'party', got: '2.5' }],
  [{ listFen: 19_300, party: 2, heightsCm: [1.2] }, { code: 'benefit.unit', got: '1.2', meant: 120 }],
  [{ listFen: 193.5, party: 2 }, { code: 'amount.invalid', field: 'facts.listFen' }],
  [{ listFen: 19_300, party: '5' } as never, { code: 'input.invalid', field: 'facts.party' }],
])('%j is refused, quoted or used, and nothing is written', async (facts, told) => {
  const member = await guest()
  const before = await dump(each().store, LOOKS)
  expect(refused(await quote(member, facts, ['buffet', 'buffet-child']))).toMatchObject(told)
  expect(refused(await use(member, facts))).toMatchObject(told)
  expect(await dump(each().store, LOOKS)).toEqual(before)
})

test('a price is used once by six digits, is in the log that the member reads, and is taken back by a manager', async () => {
  const { world } = each()
  const member = await guest()
  const facts = { listFen: 19_300, party: 5 }
  const made = granted(await use(member, facts, 'buffet', 'the-dinner-of-five'))
  expect(made).toMatchObject({ payFen: 57_900 })
  expect(granted(await use(member, facts, 'buffet', 'the-dinner-of-five'))).toMatchObject({ use: made.use })
  expect(refused(await use(member, facts))).toMatchObject({ code: 'code.used' })
  expect(granted(await asMember(world, wechat('lin'), 'benefit.uses', {})).rows).toMatchObject([
    { benefit: 'buffet', state: 'used', paid: { listFen: 96_500, payFen: 57_900, rules: [{ zh: '1 至 5 位 6 折' }] } },
  ])
  expect(await differences(world)).toEqual([])
  granted(await asStaff(world, hejingyi, 'benefit.undo', { use: made.use, reason: '改日再来' }, newReference()))
  expect(granted(await asMember(world, wechat('lin'), 'benefit.mine')).uses).toMatchObject([{ state: 'undone' }])
  expect(await differences(world)).toEqual([])
})

test('what no rule covers authorises nothing: the digits stay good and the clerk hears what to ask', async () => {
  const { world } = each()
  const member = await guest()
  const before = await dump(each().store, LOOKS)
  expect(refused(await use(member, { listFen: 19_300, party: 21 }))).toMatchObject({ code: 'benefit.uncovered', say: { en: '21 persons are more than 20 persons: not covered, the full price is paid' } })
  expect(refused(await use(member, { listFen: 19_300, heightsCm: [145] }, 'buffet-child'))).toMatchObject({ code: 'benefit.uncovered' })
  expect(refused(await use(member, { listFen: 19_300 }))).toMatchObject({ code: 'benefit.uncovered', ask: { zh: '请问一共几位（不含另报身高的儿童）？' } })
  expect(await dump(each().store, LOOKS)).toEqual(before)
  expect(refused(await asStaff(world, chenyu, 'benefit.quote', { member, benefits: ['sauna'], facts: {} }))).toMatchObject({ code: 'benefit.unknown' })
  granted(await use(member, { listFen: 19_300, party: 5 }))
})

test('a stored price that the rules do not make is told by the books, and so is a use without its event', async () => {
  const { world, store } = each()
  const made = granted(await use(await guest(), { listFen: 19_300, party: 5 }))
  await store.transact(async (tx) => {
    const event = await tx.get<{ _id: string; detail: { quote: { payFen: number } } }>('event', made.use)
    if (event) await tx.put('event', { ...event, detail: { ...event.detail, quote: { ...event.detail.quote, payFen: 1 } } } as never)
  })
  expect((await differences(world)).map(({ what }) => what)).toEqual([`benefit use ${made.use}`, `benefit use ${made.use}: its price`])
})
