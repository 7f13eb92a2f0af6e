import { ok, refuse } from '../core/kernel'
import { readScene } from '../core/member'
import type { World } from '../../types/port/world'
import type { MemberRecord, SceneRecord, StaffRecord, StoreRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { isInvitation, openInvitation } from './open-invitation'

export interface OpenScene {
  scene: SceneRecord
  shop: StoreRecord
  staff: StaffRecord | null
  /** The member who invites, and by which code, where it was no printed one. */
  referrer?: MemberRecord
  code?: string
}

/**
 * Finds what a printed code, or the code of a member who invites, stands for. Refuses `scene.mistyped`, `scene.unknown`,
 * `scene.expired`, `store.closed`, and what `openInvitation` does.
 */
export const openScene = async (world: World, text: string): Promise<Result<OpenScene>> => {
  if (isInvitation(text)) return openInvitation(world, text)
  const read = readScene(text)
  if (!read.ok) return read
  const now = world.clock.now()
  const scene = await world.store.get<SceneRecord>('scene', read.value)
  if (!scene) return refuse({ code: 'scene.unknown', rule: 'a code that this chain has printed' })
  if (scene.expiresAt !== null && scene.expiresAt <= now) return refuse({ code: 'scene.expired', expiredAt: scene.expiresAt })
  const [shop, staff] = await Promise.all([
    world.store.get<StoreRecord>('shop', scene.store),
    scene.staff === null ? null : world.store.get<StaffRecord>('staff', scene.staff),
  ])
  if (!shop) return refuse({ code: 'scene.unknown', rule: 'a code of a store of this chain' })
  if (shop.closedAt !== null && shop.closedAt <= now) return refuse({ code: 'store.closed', store: shop.name, closedAt: shop.closedAt })
  return ok({ scene, shop, staff })
}
