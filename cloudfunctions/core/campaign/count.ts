import type { VoteCountRecord } from '../../../types/record'

/** Records that the votes of one ballot are counted in: many vote at once and seldom meet. */
export const COUNTS = 8

export const countId = (vote: string, n: number): string => `${vote}:${String(n)}`

/** The record that a member's vote is counted in, chosen by a digest (hex). */
export const countFor = (vote: string, digestHex: string): string => countId(vote, parseInt(digestHex.slice(0, 8), 16) % COUNTS)

/** One vote more for an option. */
export const withVote = (count: VoteCountRecord, option: string): VoteCountRecord => {
  const votes = (count.options.find(({ id }) => id === option)?.votes ?? 0) + 1
  const options = [...count.options.filter(({ id }) => id !== option), { id: option, votes }]
  return { ...count, options: options.sort((a, b) => (a.id < b.id ? -1 : 1)) }
}

/** Votes for an option over all records. */
export const votesFor = (counts: readonly VoteCountRecord[], option: string): number =>
  counts.reduce((sum, { options }) => sum + (options.find(({ id }) => id === option)?.votes ?? 0), 0)
