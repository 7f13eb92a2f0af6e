import { ok } from '../core/kernel'
import type { World } from '../../types/port/world'
import type { MessageKind } from '../../types/programme'
import type { Result } from '../../types/result'
import { changeMember } from './change-member'
import { reachOf } from './reach-of'

export interface SetConsent {
  member: string
  reference: string
  kind: MessageKind
  agreed: boolean
}

/** A member lets a kind of message through, or no more. A repeat that comes late changes nothing. Marketing stands where joining put it. */
export const setConsent = async (world: World, { member, reference, kind, agreed }: SetConsent): Promise<Result<null>> => {
  const at = world.clock.now()
  if (kind === 'marketing') {
    const changed = await changeMember(world, { member, reference, asked: { agreed }, change: { marketing: { agreed, at } } })
    return changed.ok ? ok(null) : changed
  }
  return world.store.transact(async (tx) => {
    const reach = await reachOf(tx, member)
    if (reach.applied.includes(reference)) return ok(null)
    const applied = [...reach.applied, reference].slice(-20)
    await tx.put('reach', { ...reach, applied, consent: { ...reach.consent, [kind]: { agreed, at } } })
    return ok(null)
  })
}
