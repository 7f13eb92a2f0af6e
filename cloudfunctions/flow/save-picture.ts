import { lookAtPicture, PICTURE_FRESH_MS, pictureName, PICTURES_AT_MOST, type LookedAt } from '../core/gift'
import { ok, refuse } from '../core/kernel'
import type { SavedPicture } from '../../types/contract'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { PictureRecord, SettingRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { once } from './save-gift'

/** Of the chain's settings: how many pictures it keeps. Few people upload, so they may all write the one record. */
export const PICTURES = 'pictures'

export interface SavePicture {
  /** What the file was sent as, such as `image/png`. */
  type: string
  /** Base64. */
  data: string
  reference: string
  staff: string
}

/**
 * Keeps a picture under the name that its bytes give it, so the same one twice is one. The file goes first and its record
 * after it: a process that dies between the two leaves a file that nothing names, and the next try finds it there. Refuses
 * what `lookAtPicture` does, `picture.many`, `picture.leaving` and `reference.reused`.
 */
export const savePicture = async (world: World, { type, data, reference, staff }: SavePicture): Promise<Result<SavedPicture>> => {
  const bytes = Buffer.from(data, 'base64')
  const looked = lookAtPicture(bytes, type)
  if (!looked.ok) return looked
  const name = pictureName(world.keys.digest(bytes), looked.value.kind)
  const room = await world.store.transact((tx) => roomFor(tx, name))
  if (!room.ok) return room
  await world.files.put(name, bytes)
  const now = world.clock.now()
  const saved = await once(world, { reference, staff, gift: name, kind: 'picture', asked: name, at: now }, (tx) => note(tx, { name, staff, now, looked: looked.value }))
  if (!saved.ok) return saved
  const address = (await world.files.addresses([name])).get(name)
  if (address === undefined) throw new Error(`picture ${name} was put away and is not there`)
  return ok({ ...saved.value, address })
}

const countOf = async (tx: Tx): Promise<number> => (await tx.get<SettingRecord>('setting', PICTURES))?.value ?? 0

/** The picture as it is known, or null where there is room for one more. */
const roomFor = async (tx: Tx, name: string): Promise<Result<PictureRecord | null>> => {
  const known = await tx.get<PictureRecord>('picture', name)
  if (known?.state === 'leaving') return refuse({ code: 'picture.leaving', picture: name })
  const have = await countOf(tx)
  return known || have < PICTURES_AT_MOST ? ok(known) : refuse({ code: 'picture.many', have, most: PICTURES_AT_MOST })
}

const note = async (tx: Tx, { name, staff, now, looked }: { name: string; staff: string; now: number; looked: LookedAt }): Promise<Result<Omit<SavedPicture, 'address'>>> => {
  const room = await roomFor(tx, name)
  if (!room.ok) return room
  const known = room.value
  if (!known) await tx.put<SettingRecord>('setting', { _id: PICTURES, value: (await countOf(tx)) + 1 })
  if (known?.state !== 'used') {
    await tx.put<PictureRecord>('picture', { _id: name, ...looked, state: 'fresh', dueAt: now + PICTURE_FRESH_MS, savedAt: now, staff })
  }
  return ok({ picture: name, ...looked })
}

/**
 * Clears away one that no gift has named in its time: first nothing may name it any more, then the file goes, and last the
 * record. Whatever is left undone by a process that died is done by the next.
 */
export const clearPicture = async (world: World, name: string): Promise<boolean> => {
  const leaving = await world.store.transact(async (tx) => {
    const picture = await tx.get<PictureRecord>('picture', name)
    const due = picture !== null && picture.dueAt !== null && picture.dueAt <= world.clock.now()
    if (due && picture.state === 'fresh') await tx.put<PictureRecord>('picture', { ...picture, state: 'leaving' })
    return due
  })
  if (!leaving) return false
  await world.files.remove(name)
  return world.store.transact(async (tx) => {
    const picture = await tx.get<PictureRecord>('picture', name)
    if (picture?.state !== 'leaving') return false
    await tx.remove('picture', name)
    await tx.put<SettingRecord>('setting', { _id: PICTURES, value: (await countOf(tx)) - 1 })
    return true
  })
}
