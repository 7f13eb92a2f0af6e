import { settle } from '../core/ledger'
import type { World } from '../../types/port/world'
import type { AccountRecord } from '../../types/record'

/**
 * Expires the due lots of one member in one commit; true when there was something to do. A member whose lots were
 * settled meanwhile is left as they are.
 */
export const expireLots = async (world: World, member: string): Promise<boolean> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  return world.store.transact(async (tx) => {
    const account = await tx.get<AccountRecord>('account', member)
    if (!account) return false
    const { account: settled, entries } = settle(programme, account, now)
    if (entries.length === 0) return false
    for (const entry of entries) await tx.insert('entry', entry)
    await tx.put('account', settled)
    return true
  })
}
