import type { World } from '../../types/port/world'
import type { DuplicateRecord, MemberRecord, ReachRecord, UniqueRecord } from '../../types/record'
import { joinedReach } from '../core/message'
import { identityName, phoneName } from './admit-member'
import { reachOf } from './reach-of'

/** The pair leaves the list of those that staff has to look at. */
export const closePair = (world: World, pair: string, decided: NonNullable<DuplicateRecord['decided']>): Promise<void> =>
  world.store.transact(async (tx) => {
    const known = await tx.get<DuplicateRecord>('duplicate', pair)
    if (known && known.state !== 'merged') await tx.put<DuplicateRecord>('duplicate', { ...known, state: 'merged', decided })
  })

/**
 * Gives a survivor the phone and the identity that it lacks and the member it took in has. They lead to it before as
 * well; this lets it be shown and found by them itself. The absorbed record keeps what it was joined with. Does nothing
 * the second time.
 */
export const takeNames = (world: World, survivor: string, absorbed: string): Promise<void> =>
  world.store.transact(async (tx) => {
    const [own, other] = [await tx.get<MemberRecord>('member', survivor), await tx.get<MemberRecord>('member', absorbed)]
    if (!own || !other || other.merged?.into !== survivor || own.merged) return
    const phone = own.phone === null ? other.phone : null
    const identity = own.identity === null ? other.identity : null
    if (phone === null && identity === null) return
    const took: MemberRecord = {
      ...own,
      ...(phone === null ? {} : { phone, phoneTail: other.phoneTail }),
      identity: own.identity ?? identity,
    }
    await tx.put<MemberRecord>('member', took)
    if (phone !== null) await tx.put<UniqueRecord>('unique', { _id: phoneName(world, phone), owner: survivor })
    if (identity !== null) await tx.put<UniqueRecord>('unique', { _id: identityName(identity), owner: survivor })
  })

/** What the absorbed member allowed WeChat to bring is the survivor's from now on. Does nothing the second time. */
export const takeReach = (world: World, survivor: string, absorbed: string): Promise<void> =>
  world.store.transact(async (tx) => {
    const other = await tx.get<ReachRecord>('reach', absorbed)
    const gone = other && (await tx.get<MemberRecord>('member', absorbed))
    if (!other || gone?.merged?.into !== survivor) return
    await tx.put<ReachRecord>('reach', joinedReach(await reachOf(tx, survivor), other))
    await tx.remove('reach', absorbed)
  })
