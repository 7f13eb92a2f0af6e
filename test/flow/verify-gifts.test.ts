import type { BenefitUseRecord, EntryRecord, EventRecord, ExchangeRecord, RestockRecord, ShelfRecord, TallyRecord } from '../../types/record'
import type { Doc } from '../../types/port/store'
import { asMember, asStaff, chenyu, newReference, wechat } from '../door/call'
import { memberWith, proofOf, redeem, saveGift, stock, withExchange } from '../scenario/gift-shop'
import { differences, granted } from './act'
import { eachOn, openChain, rows, tamper } from './world'

const programme = {
  ...withExchange({}),
  benefits: [{ id: 'hem', kind: 'counted', name: { zh: '改裤', en: 'Hem' }, tiers: ['green'], per: 'year', count: 2 }],
}
const each = eachOn(() => openChain(programme))

/** A gift collected, one cancelled, one waiting, and a benefit used. */
const books = async (): Promise<{ member: string; open: string; cancelled: string }> => {
  const { world } = each()
  await saveGift(world, 'ribbon')
  await stock(world, 'ribbon', 'HZHB', 5)
  const member = await memberWith(world, 'lin', 9_000)
  const take = async () => granted(await redeem(world, 'lin', 'ribbon')).exchange
  const [collected, cancelled, open] = [await take(), await take(), await take()]
  granted(await asStaff(world, chenyu, 'exchange.collect', { exchange: collected }, newReference()))
  granted(await asMember(world, wechat('lin'), 'exchange.cancel', { exchange: cancelled }, newReference()))
  granted(await asStaff(world, chenyu, 'benefit.use', { member, benefit: 'hem', proof: await proofOf(world, 'lin') }, newReference()))
  expect(await differences(world)).toEqual([])
  return { member, open, cancelled }
}

const only = async <T extends Doc>(collection: string, fits: (doc: T) => boolean): Promise<string> => {
  const found = (await rows<T>(each().store, collection)).find(fits)
  if (!found) throw new Error(`no such ${collection}`)
  return found._id
}

const told = async (): Promise<string[]> => (await differences(each().world)).map(({ what }) => what)

const exchange = (id: string, changes: Partial<ExchangeRecord>) =>
  tamper<ExchangeRecord>(each().store, 'exchange', id, (one) => ({ ...one, ...changes }))

test.each<[string, Partial<ExchangeRecord>, RegExp]>([
  ['its state', { state: 'cancelled' }, /^exchange \d{8}: state$/],
  ['its price', { price: { wallet: 'value', points: 1, cashFen: 0 } }, /what was taken$/],
  ['its shelf', { shelf: 'ribbon:SHJA:0' }, /what was taken$/],
  ['the day it counts on', { day: 1 }, /what was taken$/],
  ['the lots that paid', { taken: [{ expiresAt: null, points: 1_600 }] }, /the lots that paid$/],
  ['a step out of thin air', { steps: [{ step: 'collect', at: 1, staff: null, store: null, event: 'x' }] }, /steps$/],
])('tampered: an exchange, %s, is told', async (_title, changes, what) => {
  const { open } = await books()
  await exchange(open, changes)
  expect(await told()).toContainEqual(expect.stringMatching(what))
})

test('tampered: an exchange taken away leaves its redemption, and a shelf that does not add up', async () => {
  const { open } = await books()
  await each().store.transact((tx) => tx.remove('exchange', open))
  expect(await told()).toEqual([`exchange ${open}`, 'shelf ribbon:HZHB:0: pieces left'])
})

test.each<[string, (one: ShelfRecord) => ShelfRecord, string]>([
  ['a piece more', (one) => ({ ...one, left: one.left + 1 }), 'shelf ribbon:HZHB:0: pieces left'],
  ['a piece less', (one) => ({ ...one, left: one.left - 1 }), 'shelf ribbon:HZHB:0: pieces left'],
  ['pieces nobody put there', (one) => ({ ...one, put: one.put + 1 }), 'shelf ribbon:HZHB:0: pieces put on it'],
])('tampered: a shelf with %s is told', async (_title, change, what) => {
  await books()
  await tamper<ShelfRecord>(each().store, 'shelf', 'ribbon:HZHB:0', change)
  expect(await told()).toEqual([what])
})

test('tampered: a restock is told by its shelf', async () => {
  await books()
  const id = await only<RestockRecord>('restock', () => true)
  await tamper<RestockRecord>(each().store, 'restock', id, (one) => ({ ...one, shelves: one.shelves.map((shelf) => ({ ...shelf, pieces: 9 })) }))
  expect(await told()).toEqual(['shelf ribbon:HZHB:0: pieces put on it', 'shelf ribbon:HZHB:0: pieces left'])
})

test.each(['gift:ribbon', 'benefit:hem'])('tampered: uses of %s are told', async (of) => {
  const { member } = await books()
  await tamper<TallyRecord>(each().store, 'tally', `${member}:${of}`, (one) => ({ ...one, ever: one.ever + 1 }))
  expect(await told()).toEqual([`uses of ${of}`])
})

test('tampered: a use of a benefit, taken back behind the product’s back, is told', async () => {
  await books()
  const id = await only<BenefitUseRecord>('benefitUse', () => true)
  await tamper<BenefitUseRecord>(each().store, 'benefitUse', id, (one) => ({ ...one, state: 'undone' }))
  expect(await told()).toEqual([`benefit use ${id}`])
})

test('tampered: the points of a redemption, in its event or in its entry, are told', async () => {
  await books()
  const event = await only<EventRecord<'redemption'>>('event', ({ kind }) => kind === 'redemption')
  await tamper<EventRecord<'redemption'>>(each().store, 'event', event, (one) => ({ ...one, detail: { ...one.detail, points: 1 } }))
  expect(await told()).toContainEqual(`event ${event}: its points`)
})

test('tampered: what a cancelled exchange gave back is told', async () => {
  await books()
  const id = await only<EntryRecord>('entry', ({ kind }) => kind === 'restoration')
  await each().store.transact((tx) => tx.remove('entry', id))
  expect(await told()).toContainEqual(expect.stringMatching(/^event .*: its points$/))
})

test('a step that the state before it does not allow is told', async () => {
  await books()
  const id = await only<EventRecord<'exchangeStep'>>('event', ({ kind }) => kind === 'exchangeStep')
  await tamper<EventRecord<'exchangeStep'>>(each().store, 'event', id, (one) => ({ ...one, detail: { ...one.detail, step: 'deliver' } }))
  expect(await told()).toContainEqual(expect.stringMatching(/: deliver$/))
})
