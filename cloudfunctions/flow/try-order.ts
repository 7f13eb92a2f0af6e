import { ok } from '../core/kernel'
import { checkedFaults, readProgramme } from '../core/programme'
import type { TriedEarning, TriedOrder, TriedWallet } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { Result } from '../../types/result'
import { rulesSaid } from './rules-said'

/** What an order would earn by the rules in force and by a document that is not: earned as it would be, nothing written. */
export const tryOrder = async (world: World, document: unknown, order: TriedOrder): Promise<Result<TriedEarning>> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const read = readProgramme(document)
  return ok({
    live: earned(programme, order, now),
    draft: read.ok ? earned({ ...read.programme, version: 0 }, order, now) : null,
    faults: read.ok ? [] : checkedFaults(read.faults),
  })
}

const earned = (programme: Programme, order: TriedOrder, now: number): TriedWallet[] =>
  programme.wallets.map(({ id, name, scale }) => {
    const rules = rulesSaid(programme, baseOf(programme, order, now), id)
    return { wallet: id, name, scale, points: rules.reduce((sum, { points }) => sum + points, 0), rules }
  })

const baseOf = (programme: Programme, { channel, tier, nth, birthday, paidAt, ...order }: TriedOrder, now: number) => ({
  ...{ receivedFen: order.receivedFen, totalFen: order.receivedFen, paidAt: paidAt ?? now, joining: false },
  ...{ store: order.store, lines: order.lines },
  facts: {
    ...{ channel, tier, nth, birthday, counts: [] },
    balances: Object.fromEntries(programme.wallets.map(({ id }) => [id, 0])),
    ...(programme.tracks ? { tracks: Object.fromEntries(programme.tracks.map(({ id }) => [id, 'none'])) } : {}),
  },
})
