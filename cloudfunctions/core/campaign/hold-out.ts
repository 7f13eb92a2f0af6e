import { shardOf } from '../kernel'

const PARTS = 10_000

/**
 * Whether a member is held out of a campaign: always the same for the same two, in about the percentage asked for. The
 * hash of both names, so that nobody is held out of everything.
 */
export const heldOut = (campaign: string, member: string, percent: number): boolean =>
  shardOf(`${campaign}\n${member}`, PARTS) < percent * (PARTS / 100)
