import type { World } from '../../types/port/world'
import type { DuplicateReason, MemberRecord } from '../../types/record'
import { noteDuplicate } from './note-duplicate'

/** Of one name so many are compared; beyond that the name says nothing. */
const NAMESAKES_AT_MOST = 20

/**
 * Looks for members who may be the same person as this one, by name with birthday and by name with phone tail, and keeps
 * each pair once. True when a pair is new.
 */
export const findDuplicates = async (world: World, id: string): Promise<boolean> => {
  const member = await world.store.get<MemberRecord>('member', id)
  if (!member || member.merged || member.name === '') return false
  const { name, birthday, phoneTail } = member
  const reasons = new Map<string, DuplicateReason[]>()
  const namesakes = async (reason: DuplicateReason, eq: { name: string; birthday: string } | { name: string; phoneTail: string }) => {
    const { items } = await world.store.find<MemberRecord>('member', { eq, limit: NAMESAKES_AT_MOST })
    for (const { _id, merged } of items) {
      // Of every pair the one with the smaller id finds the other.
      if (!merged && _id > id) reasons.set(_id, [...(reasons.get(_id) ?? []), reason])
    }
  }
  if (birthday !== null) await namesakes('nameBirthday', { name, birthday })
  if (phoneTail !== null) await namesakes('nameTail', { name, phoneTail })
  let found = false
  for (const [other, why] of reasons) {
    if (await world.store.transact((tx) => noteDuplicate(tx, id, other, why, world.clock.now()))) found = true
  }
  return found
}
