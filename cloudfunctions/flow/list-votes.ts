import { countId, COUNTS, votesFor, voteBarrier } from '../core/campaign'
import { ok, refuse } from '../core/kernel'
import type { VoteResults, VoteView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { BallotRecord, VoteCountRecord, VoteRecord } from '../../types/record'
import type { Result } from '../../types/result'
import type { KnownMember } from './known-member'
import { readPage, type Paged } from './read-page'

export const VOTES_AT_MOST = 20

/** Votes as one member sees them, the latest end first; how others voted is not among it. */
export const listVotes = async (world: World, known: KnownMember, paged: Paged): Promise<Result<{ votes: VoteView[]; next: string | null }>> => {
  const page = await readPage<VoteRecord>(world, 'vote', { order: 'until', desc: true }, paged)
  if (!page.ok) return page
  return ok({ votes: await Promise.all(page.value.items.map((vote) => viewOf(world, known, vote))), next: page.value.next })
}

/** One vote as a member sees it. Refuses `vote.unknown`. */
export const viewVote = async (world: World, known: KnownMember, id: string): Promise<Result<VoteView>> => {
  const vote = await world.store.get<VoteRecord>('vote', id)
  return vote ? ok(await viewOf(world, known, vote)) : refuse({ code: 'vote.unknown', vote: id })
}

const viewOf = async (world: World, { member, account }: KnownMember, vote: VoteRecord): Promise<VoteView> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const ids = [member._id, ...(member.absorbed ?? [])].map((id) => `${vote._id}:${id}`)
  const ballots = await Promise.all(ids.map((id) => world.store.get<BallotRecord>('ballot', id)))
  const mine = ballots.find((ballot) => ballot !== null)
  const { _id, title, from, until, options } = vote
  const cast = mine ? { option: mine.option, at: mine.at } : null
  return { id: _id, title, from, until, options, mine: cast, refusal: voteBarrier(programme, vote, { account, now }) }
}

/** How many voted for what. Refuses `vote.unknown`. */
export const voteResults = async (world: World, id: string): Promise<Result<VoteResults>> => {
  const vote = await world.store.get<VoteRecord>('vote', id)
  if (!vote) return refuse({ code: 'vote.unknown', vote: id })
  const found = await Promise.all(Array.from({ length: COUNTS }, (_, n) => world.store.get<VoteCountRecord>('voteCount', countId(id, n))))
  const counts = found.flatMap((count) => (count ? [count] : []))
  const options = vote.options.map((option) => ({ ...option, votes: votesFor(counts, option.id) }))
  const votes = options.reduce((sum, option) => sum + option.votes, 0)
  return ok({ id, title: vote.title, options, votes, from: vote.from, until: vote.until })
}
