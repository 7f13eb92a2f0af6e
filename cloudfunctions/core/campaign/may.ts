import type { Programme, Words } from '../../../types/programme'
import type { AccountRecord, DrawRecord, TallyRecord, VoteRecord } from '../../../types/record'
import type { Refusal } from '../../../types/refusal'
import { namesOf, nextSpanAt, spanOf, tiersHeld, usedIn } from '../benefit'
import { dayNumber } from '../kernel'

interface Asker {
  account: AccountRecord
  now: number
}

type Held = { from: number; until: number; tiers: string[] }

const closed = ({ from, until }: Held, now: number): boolean => now < from || now >= until

const locked = (programme: Programme, { tiers }: Held, { account, now }: Asker): { tierName: Words; ownName: Words } | null => {
  const held = tiersHeld(programme, account, now)
  if (tiers.length === 0 || tiers.some((id) => held.includes(id))) return null
  return { tierName: namesOf(programme, tiers), ownName: namesOf(programme, held) }
}

/** What stands between a member and a draw; null: nothing. */
export const drawBarrier = (
  programme: Programme,
  draw: DrawRecord,
  asker: Asker & { tally: Pick<TallyRecord, 'ever' | 'days'> },
): Refusal | null => {
  const { name, from, until, limits } = draw
  const { now, tally } = asker
  if (closed(draw, now)) return { code: 'draw.closed', name, opensAt: from, closesAt: until, now }
  const tier = locked(programme, draw, asker)
  if (tier) return { code: 'draw.tier', name, ...tier }
  const day = dayNumber(now, programme.zone)
  const full = limits.find(({ per, count }) => usedIn(tally, per, day) >= count)
  if (!full) return null
  const nextAt = nextSpanAt(spanOf(full.per, day), programme.zone)
  return { code: 'draw.limit', name, ...full, used: usedIn(tally, full.per, day), nextAt }
}

/** What stands between a member and a vote; null: nothing. */
export const voteBarrier = (programme: Programme, vote: VoteRecord, asker: Asker): Refusal | null => {
  const { title: name, from, until } = vote
  if (closed(vote, asker.now)) return { code: 'vote.closed', name, opensAt: from, closesAt: until, now: asker.now }
  const tier = locked(programme, vote, asker)
  return tier && { code: 'vote.tier', name, ...tier }
}
