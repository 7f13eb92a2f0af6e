import { ok, refuse } from '../core/kernel'
import { composeScene, readScene } from '../core/member'
import type { CodeImage } from '../../types/port/wechat'
import type { World } from '../../types/port/world'
import type { SceneRecord, StaffRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { readAll } from './read-all'

export const SCENES_A_STORE = 200
const DAY_MS = 86_400_000
const PAGE = 'pages/join/index'
const PIXELS = 860

export interface AddScene {
  store: string
  staff?: string | undefined
  campaign?: string | undefined
  /** Days for which it serves; null: for good. */
  days: number | null
}

/**
 * Makes a code that leads to a store, for a person or a campaign of it. The same again is the same code. Refuses
 * `staff.unknown`, `scene.exists` where it was made to end at another time, `scene.tooMany`.
 */
export const addScene = async (world: World, { store, staff, campaign, days }: AddScene): Promise<Result<{ scene: string; expiresAt: number | null }>> => {
  const scene = composeScene(store, staff, campaign)
  const read = readScene(scene)
  if (!read.ok) return refuse({ code: 'input.invalid', field: staff === undefined ? 'campaign' : 'staff', rule: 'somebody whose id has at most 8 capitals and digits, as codes carry' })
  const printed = await readAll<SceneRecord>(world, 'scene', { eq: { store } })
  return world.store.transact(async (tx) => {
    const known = await tx.get<SceneRecord>('scene', read.value)
    const expiresAt = days === null ? null : world.clock.now() + days * DAY_MS
    if (known) return (known.expiresAt === null) === (days === null) && (days === null || sameDay(known.expiresAt, expiresAt)) ? ok({ scene, expiresAt: known.expiresAt }) : refuse({ code: 'scene.exists', scene })
    if (printed.length >= SCENES_A_STORE) return refuse({ code: 'scene.tooMany', store, limit: SCENES_A_STORE })
    const person = staff === undefined ? null : await tx.get<StaffRecord>('staff', staff)
    if (staff !== undefined && person?.store !== store) return refuse({ code: 'staff.unknown', field: 'staff', staff })
    await tx.insert<SceneRecord>('scene', { _id: read.value, store, staff: staff ?? null, campaign: campaign ?? null, expiresAt })
    return ok({ scene, expiresAt })
  })
}

const sameDay = (a: number | null, b: number | null): boolean => Math.abs((a ?? 0) - (b ?? 0)) < DAY_MS

/** The picture that is printed. Refuses `scene.mistyped`, `scene.unknown` (of another store too), and what WeChat does. */
export const sceneImage = async (world: World, { scene, store }: { scene: string; store: string }): Promise<Result<CodeImage>> => {
  const read = readScene(scene)
  if (!read.ok) return read
  const known = await world.store.get<SceneRecord>('scene', read.value)
  if (known?.store !== store) return refuse({ code: 'scene.unknown', rule: 'a code that this store has printed' })
  return world.wechat.codeImage({ scene, page: PAGE, width: PIXELS })
}
