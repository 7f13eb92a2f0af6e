import type { Store } from '../../types/port/store'
import type { AccountRecord, CardRecord, EntryRecord, OrderRecord, RefundRecord, UniqueRecord } from '../../types/record'
import { tamper } from './world'

const account = (store: Store, member: string, change: (account: AccountRecord) => AccountRecord): Promise<void> =>
  tamper<AccountRecord>(store, 'account', member, change)

const wallet = (
  store: Store,
  member: string,
  change: (standing: AccountRecord['wallets'][string]) => AccountRecord['wallets'][string],
): Promise<void> =>
  account(store, member, (one) => {
    const { consumption } = one.wallets
    if (!consumption) throw new Error('nothing earned')
    return { ...one, wallets: { ...one.wallets, consumption: change(consumption) } }
  })

const entry = (store: Store, id: string, change: (entry: EntryRecord) => EntryRecord): Promise<void> =>
  tamper<EntryRecord>(store, 'entry', id, change)
const order = (store: Store, change: (order: OrderRecord) => OrderRecord): Promise<void> =>
  tamper<OrderRecord>(store, 'order', 'HZHB:N1', change)
const refunds = (store: Store, change: (refund: RefundRecord) => RefundRecord): Promise<void> =>
  tamper<OrderRecord>(store, 'order', 'HZHB:N2', (one) => ({ ...one, refunds: one.refunds.map(change) }))
const remove = (store: Store, collection: string, id: string): Promise<void> =>
  store.transact((tx) => tx.remove(collection, id))

export interface Tampering {
  title: string
  tamper: (store: Store, member: string, cardNumber: string) => Promise<void>
  told: string | RegExp
}

/** One change behind the product's back, and what the books must tell of it. */
export const tamperings: Tampering[] = [
  {
    title: 'a balance',
    tamper: (store, member) => wallet(store, member, (one) => ({ ...one, balance: one.balance + 1 })),
    told: 'wallet consumption',
  },
  {
    title: 'a debt',
    tamper: (store, member) => wallet(store, member, (one) => ({ ...one, debt: 5 })),
    told: 'wallet consumption',
  },
  {
    title: 'the points of a lot',
    tamper: (store, member) =>
      wallet(store, member, (one) => ({ ...one, lots: one.lots.map((lot) => ({ ...lot, points: lot.points + 1 })) })),
    told: 'wallet consumption',
  },
  {
    title: 'the life of a lot',
    tamper: (store, member) =>
      wallet(store, member, (one) => ({
        ...one,
        lots: one.lots.map((lot) => ({ ...lot, expiresAt: (lot.expiresAt ?? 0) + 1 })),
      })),
    told: 'wallet consumption',
  },
  {
    title: 'an expired lot out of thin air',
    tamper: (store, member) => wallet(store, member, (one) => ({ ...one, expired: [{ expiresAt: 1, points: 9 }] })),
    told: 'wallet consumption',
  },
  {
    title: 'a wallet that no entry made',
    tamper: (store, member) =>
      account(store, member, (one) => ({
        ...one,
        wallets: {
          ...one.wallets,
          gold: { balance: 5, debt: 0, lots: [{ expiresAt: null, points: 5 }], expired: [], earned: 5 },
        },
      })),
    told: 'wallet gold',
  },
  {
    title: 'the next expiry',
    tamper: (store, member) => account(store, member, (one) => ({ ...one, nextExpiryAt: null })),
    told: 'next expiry',
  },
  {
    title: 'the last order',
    tamper: (store, member) => account(store, member, (one) => ({ ...one, lastOrderAt: 1 })),
    told: 'last order',
  },
  {
    title: 'the sequence',
    tamper: (store, member) => account(store, member, (one) => ({ ...one, sequence: one.sequence + 1 })),
    told: 'events are numbered without a gap',
  },
  {
    title: 'the spend of the statistics',
    tamper: (store, member) => account(store, member, (one) => ({ ...one, stats: { ...one.stats, receivedFen: 1 } })),
    told: 'statistics',
  },
  {
    title: 'a day of the statistics',
    tamper: (store, member) => account(store, member, (one) => ({ ...one, stats: { ...one.stats, days: [] } })),
    told: 'statistics',
  },
  {
    title: 'a tier',
    tamper: (store, member) => account(store, member, (one) => ({ ...one, tier: { ...one.tier, id: 'tree' } })),
    told: 'tier',
  },
  {
    title: 'an eligibility',
    tamper: (store, member) =>
      account(store, member, (one) => ({ ...one, tier: { ...one.tier, eligible: { id: 'tree', since: 1 } } })),
    told: 'tier',
  },
  {
    title: 'the next review',
    tamper: (store, member) => account(store, member, (one) => ({ ...one, nextReviewAt: 1 })),
    told: 'next review',
  },
  {
    title: 'a tier that came by another way',
    tamper: (store, member) =>
      account(store, member, (one) => ({ ...one, tier: { ...one.tier, changes: [{ at: 1, from: null, to: 'tree', how: 'granted' }] } })),
    told: 'tier',
  },
  {
    title: 'something granted that no event did',
    tamper: (store, member) => account(store, member, (one) => ({ ...one, grants: [{ id: 'follow', times: 1, at: 1 }] })),
    told: 'what was granted',
  },
  {
    title: 'the beginning of card years',
    tamper: (store, member) => account(store, member, (one) => ({ ...one, cardFrom: 1 })),
    told: 'beginning of card years',
  },
  {
    title: 'a streak of sign-ins that nobody made',
    tamper: (store, member) => account(store, member, (one) => ({ ...one, activity: { signIns: { last: 20_514, streak: 6, days: [20_514] } } })),
    told: 'sign-ins and shares',
  },
  {
    title: 'the points of an entry',
    tamper: (store, member) => entry(store, `${member}:order:HZHB:N1#0`, (one) => ({ ...one, points: 51 })),
    told: /entry .*#0: points$/,
  },
  {
    title: 'the balance after an entry',
    tamper: (store, member) => entry(store, `${member}:order:HZHB:N1#0`, (one) => ({ ...one, balanceAfter: 51 })),
    told: /entry .*#0: balance and debt after it/,
  },
  {
    title: 'a posting',
    tamper: (store, member) =>
      entry(store, `${member}:order:HZHB:N1#0`, (one) => ({
        ...one,
        postings: one.postings.map((posting) => ({ ...posting, points: 500 })),
      })),
    told: 'wallet consumption',
  },
  {
    title: 'a posting made negative',
    tamper: (store, member) =>
      entry(store, `${member}:order:HZHB:N1#0`, (one) => ({
        ...one,
        postings: one.postings.map((posting) => ({ ...posting, points: -50 })),
      })),
    told: /postings are positive/,
  },
  {
    title: 'a posting from an account to itself',
    tamper: (store, member) =>
      entry(store, `${member}:order:HZHB:N1#0`, (one) => ({
        ...one,
        postings: one.postings.map((posting) => ({ ...posting, from: posting.to })),
      })),
    told: /between two accounts/,
  },
  {
    title: 'the rule of an entry',
    tamper: (store, member) => entry(store, `${member}:order:HZHB:N1#0`, (one) => ({ ...one, rule: 'value-1' })),
    told: 'order HZHB:N1: its entries',
  },
  {
    title: 'an entry taken away',
    tamper: (store, member) => remove(store, 'entry', `${member}:order:HZHB:N1#1`),
    told: 'order HZHB:N1: its entries',
  },
  {
    title: 'a reversal taken away',
    tamper: (store, member) => remove(store, 'entry', `${member}:refund:HZHB:R2#0`),
    told: 'order HZHB:N2: points taken back',
  },
  { title: 'an order taken away', tamper: (store) => remove(store, 'order', 'HZHB:N1'), told: /entry .*: its order/ },
  {
    title: 'what an order earned',
    tamper: (store) =>
      order(store, (one) => ({ ...one, earned: one.earned.map((earned) => ({ ...earned, points: 1 })) })),
    told: 'order HZHB:N1: what it earned',
  },
  {
    title: 'what an order received',
    tamper: (store) => order(store, (one) => ({ ...one, receivedFen: 1 })),
    told: 'order HZHB:N1: money received',
  },
  {
    title: 'a joining order',
    tamper: (store) => order(store, (one) => ({ ...one, joining: true })),
    told: 'order HZHB:N1: joining order',
  },
  {
    title: 'a refund forgotten',
    tamper: (store) => tamper<OrderRecord>(store, 'order', 'HZHB:N2', (one) => ({ ...one, refunds: [] })),
    told: 'statistics',
  },
  {
    title: 'the money of a refund',
    tamper: (store) => refunds(store, (one) => ({ ...one, refundFen: one.refundFen - 1 })),
    told: 'order HZHB:N2: refund R2: money',
  },
  {
    title: 'the points of a refund',
    tamper: (store) =>
      refunds(store, (one) => ({ ...one, reversed: one.reversed.map((part) => ({ ...part, points: 0 })) })),
    told: 'order HZHB:N2: refund R2: points',
  },
  {
    title: 'a line of a refund',
    tamper: (store) =>
      refunds(store, (one) => ({ ...one, lines: one.lines.map((line) => ({ ...line, refundFen: 1 })) })),
    told: 'order HZHB:N2: refund R2: money',
  },
  {
    title: 'the money an order keeps',
    tamper: (store) => order(store, (one) => ({ ...one, keptFen: 1 })),
    told: 'order HZHB:N1: money it keeps',
  },
  {
    title: 'the points an order keeps',
    tamper: (store) => order(store, (one) => ({ ...one, kept: one.kept.map((part) => ({ ...part, points: 1 })) })),
    told: 'order HZHB:N1: points it keeps',
  },
  {
    title: 'a card of another owner',
    tamper: (store, _member, cardNumber) =>
      tamper<UniqueRecord>(store, 'unique', `card:${cardNumber}`, (one) => ({ ...one, owner: 'somebody' })),
    told: 'card number',
  },
  {
    title: 'a card nobody owns',
    tamper: (store, _member, cardNumber) => remove(store, 'unique', `card:${cardNumber}`),
    told: 'card number',
  },
  {
    title: 'a card record taken away',
    tamper: (store, _member, cardNumber) => remove(store, 'card', cardNumber),
    told: 'main cards',
  },
  {
    title: 'a second main card',
    tamper: (store, _member, cardNumber) =>
      tamper<CardRecord>(store, 'card', cardNumber, (one) => ({ ...one, _id: '602100000007' })),
    told: 'main cards',
  },
  {
    title: 'a card that another replaced and that still lives',
    tamper: (store, _member, cardNumber) =>
      tamper<CardRecord>(store, 'card', cardNumber, (one) => ({ ...one, replacedBy: '602100000007' })),
    told: /card \d+: dead when it is replaced/,
  },
  {
    title: 'a card that says to replace another',
    tamper: (store, _member, cardNumber) =>
      tamper<CardRecord>(store, 'card', cardNumber, (one) => ({ ...one, replaces: '602100000007' })),
    told: /card \d+: its old card/,
  },
  {
    title: 'a member without an account',
    tamper: (store, member) => remove(store, 'account', member),
    told: 'account',
  },
  { title: 'an account without a member', tamper: (store, member) => remove(store, 'member', member), told: 'member' },
]
