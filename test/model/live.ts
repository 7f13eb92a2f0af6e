import { deepStrictEqual } from 'node:assert'
import { changeMember } from '../../cloudfunctions/flow/change-member'
import { expireLots } from '../../cloudfunctions/flow/expire-lots'
import { mergeMembers } from '../../cloudfunctions/flow/merge-members'
import { reviewTier } from '../../cloudfunctions/flow/review-tier'
import type { ProgrammeDocument } from '../../types/programme'
import { accountOf, buy, joined, takeBack } from '../flow/act'
import { START, type Chain } from '../flow/world'
import { broughtBack, earlyReturn, givenBack, laterBy, purchase, purchaseAgain, returnAgain, type Book } from './asked'
import { around } from './around'
import { besides } from './besides'
import type { Deed } from './deed'
import { Shop } from './naive/shop'
import type { AskedOrder, AskedReturn } from './naive/order'
import { figuresOf, seen, type Happening } from './seen'
import { couponsShown, couponsTold, newestOf, shown, told } from './standing'

/** Counts what was compared, for the test to say. */
export interface Tally {
  operations: number
  refusals: number
  seen: Partial<Record<Happening, number>>
}

export const newTally = (): Tally => ({ operations: 0, refusals: 0, seen: {} })

/**
 * Does every deed twice, through the flows on the database and in the model, and holds answers and standings against
 * each other after each. Members and numbers are this run's own, so many histories share a database.
 */
export const live = async (
  chain: Chain,
  programme: ProgrammeDocument,
  run: string,
  history: readonly Deed[],
  tally: Tally = newTally(),
): Promise<string[]> => {
  chain.clock.at = START
  const shop = new Shop(programme, START)
  const members: string[] = []
  for (const [n, name] of ['lin', 'wang', 'zhao'].entries()) {
    // Each introduces the next.
    const referrer = members[n - 1] ?? null
    const source = { store: 'HZHB', staff: null, campaign: null, scene: null, ...(referrer === null ? {} : { referrer }) }
    const phone = `139${String(n)}${run.padStart(7, '0')}`
    const { member, cardNumber } = await joined(chain.world, `${name}-${run}`, { phone, source })
    members.push(member)
    shop.join(member, cardNumber.slice(-4), referrer)
  }
  const book: Book = { shop, members, run, returns: [] }
  for (const [n, deed] of history.entries()) {
    const [figures, orders] = [figuresOf(shop), shop.orders().length]
    const [real, model] = await twice(chain, book, deed, n)
    const at = `${String(n)}: ${JSON.stringify(deed)}`
    deepStrictEqual(real, model, `${at}: the answer\n${JSON.stringify(real)}\n${JSON.stringify(model)}`)
    for (const member of members.filter((one) => shop.isOpen(one))) {
      const naive = shop.member(member)
      const account = await accountOf(chain.world, member)
      const cards = members.filter((one) => shop.member(one) === naive)
      const wallets = told(programme, account, Object.keys(naive.purses), shop.now, newestOf(naive))
      const there = { ...wallets, coupons: await couponsTold(chain.world, cards, shop.now) }
      const here = { ...shown(programme, naive, shop.now), coupons: couponsShown(naive, shop.now) }
      deepStrictEqual(there, here, `${at}: the standing\n${JSON.stringify(there)}\n${JSON.stringify(here)}`)
    }
    tally.operations += 1
    for (const one of seen(shop, deed, orders, figures)) tally.seen[one] = (tally.seen[one] ?? 0) + 1
    if (isRefusal(model)) tally.refusals += 1
  }
  return members
}

const isRefusal = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false

const twice = async (chain: Chain, book: Book, deed: Deed, n: number): Promise<[unknown, unknown]> => {
  const { world, clock } = chain
  const { shop, members } = book
  switch (deed.do) {
    case 'wait':
      clock.at = laterBy(book, deed)
      shop.now = clock.at
      return [null, null]
    case 'sweep': {
      const member = members[deed.who] ?? ''
      await expireLots(world, member)
      await reviewTier(world, member)
      shop.expire(member)
      return [null, null]
    }
    case 'birthday': {
      const member = members[deed.who] ?? ''
      const asked = { birthday: deed.day }
      // A reference of its own a deed: the same day twice changes nothing either way.
      await changeMember(world, { member, reference: `born-${String(clock.at)}-${deed.day}`, asked, change: asked })
      const naive = shop.member(member)
      naive.birthday = deed.day
      naive.filled = [...new Set([...naive.filled, 'birthday' as const])]
      return [null, null]
    }
    case 'fill':
    case 'activity':
    case 'review':
    case 'follow':
    case 'adjust':
      return besides(chain, book, deed, `besides-${book.run}-${String(n)}`)
    case 'merge':
      return merge(chain, book, { into: members[deed.into] ?? '', who: members[deed.who] ?? '', reference: `merge-${String(n)}` })
    case 'buy':
      return order(chain, shop, purchase(book, deed))
    case 'complete':
    case 'give coupon':
    case 'hold coupons':
    case 'release coupons':
      return around(chain, book, deed, `around-${book.run}-${String(n)}`)
    case 'buy again':
      return order(chain, shop, purchaseAgain(book, deed))
    case 'return':
      return back(chain, book, givenBack(book, deed))
    case 'return lines':
      return back(chain, book, broughtBack(book, deed))
    case 'return early':
      return back(chain, book, earlyReturn(book, deed))
    case 'return again':
      return back(chain, book, returnAgain(book, deed))
  }
}

const order = async ({ world }: Chain, shop: Shop, ask: AskedOrder | null): Promise<[unknown, unknown]> => {
  if (!ask) return [null, null]
  const { online, ...sent } = ask
  return [await buy(world, online ? { ...sent, till: 'HZHB-W', channel: 'app' } : sent), shop.buy(ask)]
}

const back = async ({ world }: Chain, book: Book, ask: AskedReturn | null): Promise<[unknown, unknown]> => {
  if (!ask) return [null, null]
  if (!book.returns.some(({ number }) => number === ask.number)) book.returns.push(ask)
  return [await takeBack(world, ask), book.shop.takeBack(ask)]
}

const merge = async (
  { world }: Chain,
  { shop }: Book,
  { into, who, reference }: { into: string; who: string; reference: string },
): Promise<[unknown, unknown]> => {
  const by = { reason: 'one person', store: 'HZHB', staff: 'chenyu' }
  const real = await mergeMembers(world, { survivor: into, absorbed: who, reference, ...by })
  const model = shop.merge(into, who)
  if (!real.ok || !model.ok) return [real, model]
  // Only wallets that something moved once are told, and of what waits nothing.
  const wallets = real.value.wallets.map(({ wallet }) => {
    const { balance, debt } = shop.standing(into, wallet)
    return { wallet, balance, debt }
  })
  return [real, { ok: true, value: { ...model.value, wallets } }]
}
