import { countFor, voteBarrier, withVote } from '../core/campaign'
import { ok, refuse } from '../core/kernel'
import { postMoves } from '../core/ledger'
import type { World } from '../../types/port/world'
import type { BallotRecord, VoteCountRecord, VoteRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { doOnce, type Deed, type OnceGround } from './do-once'

export interface CastVote {
  member: string
  vote: string
  option: string
  reference: string
}

interface Cast {
  vote: string
}

/**
 * One vote a member. Refuses `vote.unknown`, `vote.closed`, `vote.tier`, `vote.option`, and `vote.cast` with what was
 * voted for and when.
 */
export const castVote = (world: World, ask: CastVote): Promise<Result<Cast>> => {
  const { member, reference, vote, option } = ask
  const once = { member, reference, kind: 'ballot' as const, asked: { vote, option }, store: null, staff: null }
  return doOnce(world, once, (ground) => decide(world, ask, ground))
}

const decide = async (world: World, ask: CastVote, ground: OnceGround): Promise<Result<Deed<'ballot', Cast>>> => {
  const { tx, now, programme, account: before } = ground
  const vote = await tx.get<VoteRecord>('vote', ask.vote)
  if (!vote) return refuse({ code: 'vote.unknown', vote: ask.vote })
  const cast = await ballotOf(ground, vote)
  if (cast) {
    const optionName = vote.options.find(({ id }) => id === cast.option)?.name ?? { zh: cast.option, en: cast.option }
    return refuse({ code: 'vote.cast', name: vote.title, optionName, at: cast.at })
  }
  const stands = voteBarrier(programme, vote, { account: before, now })
  if (stands) return refuse(stands)
  const options = vote.options.map(({ id }) => id)
  if (!options.includes(ask.option)) return refuse({ code: 'vote.option', field: 'option', rule: `one of ${options.join(', ')}` })
  const member = ground.member._id
  const _id = countFor(vote._id, world.keys.digest(member))
  const count = (await tx.get<VoteCountRecord>('voteCount', _id)) ?? { _id, vote: vote._id, options: [] }
  const ballot: BallotRecord = { _id: `${vote._id}:${member}`, vote: vote._id, member, option: ask.option, at: now }
  const { account, entries } = postMoves(before, { ...ground.cause, kind: 'redemption' }, [])
  return ok({
    account,
    entries,
    detail: { vote: vote._id, option: ask.option },
    answer: () => ({ vote: vote._id }),
    write: async (commit) => {
      await commit.insert('ballot', ballot)
      await commit.put('voteCount', withVote(count, ask.option))
    },
  })
}

/** A member who was merged voted when one of the two did. */
const ballotOf = async ({ tx, member }: OnceGround, { _id }: VoteRecord): Promise<BallotRecord | null> => {
  for (const id of [member._id, ...(member.absorbed ?? [])]) {
    const ballot = await tx.get<BallotRecord>('ballot', `${_id}:${id}`)
    if (ballot) return ballot
  }
  return null
}
