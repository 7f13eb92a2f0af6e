import { isDeepStrictEqual } from 'node:util'
import { prizeOf, ticketOf, ticketText } from '../core/campaign'
import type { World } from '../../types/port/world'
import type { BallotRecord, DrawingRecord, DrawRecord, EventRecord, VoteCountRecord } from '../../types/record'
import { eachOf } from './read-all'
import type { Difference } from './verify-member'

type Tell = (difference: Difference) => void

/** Every ticket drawn once more under the chain's key, and what it won held against the odds of its draw. */
export const verifyDraws = async (world: World, tell: Tell): Promise<void> => {
  const draws = new Map<string, DrawRecord | null>()
  for await (const drawing of eachOf<DrawingRecord>(world, 'drawing', {})) {
    const { _id, member, draw: id, ticket, prize, missed } = drawing
    if (!draws.has(id)) draws.set(id, await world.store.get<DrawRecord>('draw', id))
    const draw = draws.get(id)
    const event = await world.store.get<EventRecord<'drawing'>>('event', _id)
    const same = (what: string, stored: unknown, recomputed: unknown): void => {
      if (!isDeepStrictEqual(stored, recomputed)) tell({ member, what: `drawing ${_id}: ${what}`, stored, recomputed })
    }
    if (!draw || !event) {
      same('its draw and its event', null, { draw: id, event: _id })
      continue
    }
    const { detail } = event
    const said = { draw: detail.draw, ticket: detail.ticket, prize: detail.prize, missed: detail.missed }
    same('what its event says', { draw: id, ticket, prize, missed }, said)
    same('its ticket', ticket, ticketOf(world.keys.sign('draw', ticketText(id, member, event.reference))))
    same('what the ticket wins', prize || missed, prizeOf(draw.prizes, ticket)?.id ?? '')
  }
}

/** Every vote counted once more, and each held against its event. */
export const verifyVotes = async (world: World, tell: Tell): Promise<void> => {
  const counted = new Map<string, number>()
  const name = (vote: string, option: string): string => `vote ${vote}: ${option}`
  for await (const { _id, vote, option, member } of eachOf<BallotRecord>(world, 'ballot', {})) {
    counted.set(name(vote, option), (counted.get(name(vote, option)) ?? 0) + 1)
    if (_id !== `${vote}:${member}`) tell({ member, what: `ballot ${_id}: its id`, stored: _id, recomputed: `${vote}:${member}` })
  }
  const stored = new Map<string, number>()
  for await (const { vote, options } of eachOf<VoteCountRecord>(world, 'voteCount', {})) {
    for (const { id, votes } of options) stored.set(name(vote, id), (stored.get(name(vote, id)) ?? 0) + votes)
  }
  for (const what of new Set([...counted.keys(), ...stored.keys()])) {
    const [was, is] = [stored.get(what) ?? 0, counted.get(what) ?? 0]
    if (was !== is) tell({ member: what, what, stored: was, recomputed: is })
  }
}
