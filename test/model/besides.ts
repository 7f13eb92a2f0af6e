import { adjustPoints } from '../../cloudfunctions/flow/adjust-points'
import { changeMember } from '../../cloudfunctions/flow/change-member'
import { doActivity } from '../../cloudfunctions/flow/do-activity'
import { followAccount } from '../../cloudfunctions/flow/follow-account'
import type { ActingStaff } from '../../types/role'
import type { Chain } from '../flow/world'
import { orderOf, type Book } from './asked'
import type { Deed } from './deed'
import { adjust } from './naive/adjust'
import { doing, subjectOf, type Activity } from './naive/doing'

type Besides = Extract<Deed, { do: 'activity' | 'review' | 'follow' | 'fill' | 'adjust' }>

/** What members and staff do besides orders, done twice like everything. */
export const besides = async (chain: Chain, book: Book, deed: Besides, reference: string): Promise<[unknown, unknown]> => {
  const { world, clock } = chain
  const { shop } = book
  const member = book.members[deed.who] ?? ''
  switch (deed.do) {
    case 'fill': {
      const asked = { gender: 'female', size: 'M' } as const
      await changeMember(world, { member, reference, asked, change: asked })
      const naive = shop.member(member)
      naive.filled = [...new Set([...naive.filled, 'gender' as const, 'size' as const])]
      return [null, null]
    }
    case 'follow': {
      await followAccount(world, { member, reference, follows: deed.follows })
      const naive = shop.member(member)
      naive.pass(shop.now)
      naive.review(shop.programme, shop.now)
      naive.follows = deed.follows
      naive.assess(shop.programme, clock.at)
      return [null, null]
    }
    case 'activity':
      return done(chain, book, { member, reference, activity: deed.activity, subject: null })
    case 'review': {
      const order = orderOf(book, deed.which)
      return order ? done(chain, book, { member, reference, activity: 'review', subject: subjectOf(order) }) : [null, null]
    }
    case 'adjust':
      return adjusted(chain, book, deed, { member, reference })
  }
}

const done = async (
  { world }: Chain,
  { shop }: Book,
  ask: { member: string; reference: string; activity: Activity; subject: string | null },
): Promise<[unknown, unknown]> => {
  const naive = shop.member(ask.member)
  const own = naive.orders.find((order) => subjectOf(order) === ask.subject)
  const real = await doActivity(world, { ...ask, store: null, staff: null })
  const model = doing(shop, naive, ask.activity, ask.subject, own)
  if (!real.ok) return [real, model]
  const { signIn, ...value } = real.value
  return [{ ok: true, value: { ...value, streak: signIn?.streak ?? null } }, model]
}

const adjusted = async (
  { world }: Chain,
  { shop, run }: Book,
  { wallet: n, points, role }: Extract<Deed, { do: 'adjust' }>,
  { member, reference }: { member: string; reference: string },
): Promise<[unknown, unknown]> => {
  const { wallets } = shop.programme
  const wallet = wallets[n % wallets.length]?.id ?? ''
  // What somebody may do on a day is counted for all they do: these are this run's own.
  const staff: ActingStaff = { _id: `${role}-${run}`, name: role, role, store: 'HZHB', identity: role, may: {} }
  const real = await adjustPoints(world, { member, wallet, points, reason: 'put right', reference, staff })
  return [real, adjust(shop, { member, wallet, points, staff, reference })]
}
