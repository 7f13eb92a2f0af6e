import type { World } from '../../../../types/port/world'
import type { SceneRecord, StoreRecord, TillRecord } from '../../../../types/record'
import { readScene } from '../../../core/member'
import { demoScenes, demoTills } from '../../../demo'
import { tillKey } from '../../../flow/till-key'
import type { Printed, PrintedScene } from './parts'

/** What the demo chain has printed and set up, as far as this database holds it; a demo shows its tills' keys. */
export const demoPrinted = async (world: World): Promise<Printed> => {
  const ids = [...new Set([...demoScenes, ...demoTills].map(({ store }) => store))]
  const shops = await held<StoreRecord>(world, 'shop', ids)
  const tills = await held<TillRecord>(
    world,
    'till',
    demoTills.map(({ _id }) => _id),
  )
  const scenes = await Promise.all(demoScenes.map((scene) => sceneHeld(world, scene)))
  return {
    stores: shops.map(({ _id, name, city, closedAt }) => ({ id: _id, name, city, closedAt })),
    scenes: scenes.filter((scene) => scene !== null),
    tills: tills.map((till) => {
      const { _id, store, channel } = till
      return { id: _id, store, key: tillKey(world, _id, till.generation), ...(channel ? { channel } : {}) }
    }),
  }
}

const held = async <T extends { _id: string }>(world: World, collection: string, ids: string[]): Promise<T[]> => {
  const docs = await Promise.all(ids.map((id) => world.store.get<T>(collection, id)))
  return docs.filter((doc) => doc !== null)
}

const sceneHeld = async (world: World, demo: (typeof demoScenes)[number]): Promise<PrintedScene | null> => {
  const body = readScene(demo.scene)
  const record = body.ok ? await world.store.get<SceneRecord>('scene', body.value) : null
  if (!record) return null
  const { store, staff, campaign, expiresAt } = record
  return { scene: demo.scene, title: demo.title, store, staff, campaign, expiresAt }
}
