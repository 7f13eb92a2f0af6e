import { isUploaded, pictureName } from '../core/gift'
import type { World } from '../../types/port/world'
import type { ExchangeRecord, GiftRecord, PictureRecord, SettingRecord } from '../../types/record'
import { eachOf } from './read-all'
import { PICTURES } from './save-picture'
import type { Difference } from './verify-member'

/** Looks again before it believes: a shop that is open may upload between two reads. */
const LOOKS = 3

/**
 * Every picture that a gift or an exchange shows is kept, and its file holds the bytes that gave it its name. A file
 * without a record is nobody's, and no difference. `member` of a difference names the gift, exchange or picture.
 */
export const verifyPictures = async (world: World, report: (difference: Difference) => void): Promise<void> => {
  let found = await look(world)
  for (let n = 1; n < LOOKS && found.length > 0; n += 1) found = await look(world)
  found.forEach(report)
}

const look = async (world: World): Promise<Difference[]> => {
  const differences: Difference[] = []
  const shown = new Set<string>()
  for await (const { _id, picture } of eachOf<GiftRecord>(world, 'gift', {})) await show(`gift ${_id}`, _id, picture)
  for await (const { _id, picture } of eachOf<ExchangeRecord>(world, 'exchange', {})) await show(`exchange ${_id}`, _id, picture)
  async function show(what: string, member: string, picture: string): Promise<void> {
    if (!isUploaded(picture) || shown.has(picture)) return
    shown.add(picture)
    const state = (await world.store.get<PictureRecord>('picture', picture))?.state ?? null
    if (state !== 'used') differences.push({ member, what: `${what}: its picture ${picture}`, stored: state, recomputed: 'used' })
  }
  let count = 0
  for await (const record of eachOf<PictureRecord>(world, 'picture', {})) {
    count += 1
    const wrong = record.state === 'leaving' ? null : await wrongFile(world, record)
    if (wrong) differences.push(wrong)
  }
  const kept = (await world.store.get<SettingRecord>('setting', PICTURES))?.value ?? 0
  if (kept !== count) differences.push({ member: PICTURES, what: 'pictures that are kept', stored: kept, recomputed: count })
  return differences
}

const wrongFile = async (world: World, { _id, kind, bytes }: PictureRecord): Promise<Difference | null> => {
  const file = await world.files.get(_id)
  const found = file && { name: pictureName(world.keys.digest(file), kind), bytes: file.length }
  const same = found?.name === _id && found.bytes === bytes
  return same ? null : { member: _id, what: `picture ${_id}: its file`, stored: { name: _id, bytes }, recomputed: found }
}
