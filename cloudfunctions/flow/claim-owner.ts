import { ok, refuse } from '../core/kernel'
import { OWNER } from '../core/staff'
import type { Doc, Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { SettingRecord, StaffRecord, StoreRecord, UniqueRecord } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import type { Result } from '../../types/result'
import type { RoleTable } from '../../types/role'
import { audited } from './audit'
import { firstTable } from './edit-role'
import { putTable, readTable, staffName } from './staff-duty'

/** The person that the first owner becomes: one id, so that there is one of it. */
export const FIRST_OWNER = 'OWNER'
export const OWNER_CLAIMED = 'firstOwner'
export const OWNER_TRIES_A_MINUTE = 5
const MINUTE_MS = 60_000

export interface ClaimOwner {
  code: string
  /** Digest of the WeChat identity that asks. */
  identity: string
  name: string
  /** Where the owner belongs; made here where the chain has none of this id. */
  store: { id: string; name: string }
  reference: string
}

interface Claimed {
  staff: string
  name: string
  store: string
}

/** Tries of one identity, of which only those of the present minute are told. */
interface OwnerTries extends Doc {
  minute: number
  tries: number
}

/**
 * Makes the WeChat identity that brings the deployed code the first owner, once in the life of a chain and only while there is
 * no owner. The same identity again hears the same. Refuses `owner.off` (no code is deployed), `owner.exists`, `owner.code`,
 * `owner.tooMany` (tries are counted before they are looked at), `staff.bound`.
 */
export const claimOwner = async (world: World, ask: ClaimOwner): Promise<Result<Claimed>> => {
  const { ownerCode } = world
  if (ownerCode === null) return refuse({ code: 'owner.off', rule: 'HUIJI_OWNER_CODE of the function staff' })
  const again = await alreadyMine(world, ask)
  if (again) return again
  const first = await firstTable(world)
  const taken = await world.store.get<SettingRecord>('setting', OWNER_CLAIMED)
  if (taken || first.owners.length > 0) return refuse(exists)
  const counted = await countTry(world, ask.identity)
  if (!counted.ok) return counted
  if (!sameCode(world, ownerCode, ask.code)) return refuse({ code: 'owner.code', left: counted.value })
  const { store, name, reference } = ask
  const deed = { store: store.id, staff: FIRST_OWNER, name, role: OWNER, from: 'mini-program', action: 'owner.claim', reference, at: world.clock.now(), reason: null }
  return audited(world, deed, (at) => at.store.transact((tx) => become(tx, first, ask, at.clock.now())))
}

const exists: Refusal = { code: 'owner.exists', rule: 'a chain without an owner; the owner invites whoever else works here' }

/** By their digests, so that how long it takes tells nothing of how much was right. */
const sameCode = (world: World, expected: string, given: string): boolean => world.keys.sign('session', `owner:${expected}`) === world.keys.sign('session', `owner:${given}`)

/** A repeat of an answer that was lost; it takes the code too. */
const alreadyMine = async (world: World, { identity, code }: ClaimOwner): Promise<Result<Claimed> | null> => {
  const bound = await world.store.get<UniqueRecord>('unique', staffName(identity))
  if (bound?.owner !== FIRST_OWNER || !sameCode(world, world.ownerCode ?? '', code)) return null
  const staff = await world.store.get<StaffRecord>('staff', FIRST_OWNER)
  return staff && ok({ staff: staff._id, name: staff.name, store: staff.store })
}

const countTry = (world: World, identity: string): Promise<Result<number>> => {
  const [_id, now] = [`ownerTry:${identity}`, world.clock.now()]
  const minute = Math.floor(now / MINUTE_MS)
  return world.store.transact(async (tx) => {
    const known = await tx.get<OwnerTries>('setting', _id)
    const tries = known?.minute === minute ? known.tries : 0
    if (tries >= OWNER_TRIES_A_MINUTE) return refuse({ code: 'owner.tooMany', limit: OWNER_TRIES_A_MINUTE, again: (minute + 1) * MINUTE_MS })
    await tx.put<OwnerTries>('setting', { _id, minute, tries: tries + 1 })
    return ok(OWNER_TRIES_A_MINUTE - tries - 1)
  })
}

const become = async (tx: Tx, first: RoleTable, { identity, name, store }: ClaimOwner, now: number): Promise<Result<Claimed>> => {
  const [taken, person] = [await tx.get<SettingRecord>('setting', OWNER_CLAIMED), await tx.get<StaffRecord>('staff', FIRST_OWNER)]
  const table = (await readTable(tx)) ?? first
  if (taken || person || table.owners.length > 0) return refuse(exists)
  if (await tx.get<UniqueRecord>('unique', staffName(identity))) return refuse({ code: 'staff.bound', rule: 'a WeChat identity that nobody works under' })
  if (!(await tx.get<StoreRecord>('shop', store.id))) {
    await tx.insert<StoreRecord>('shop', { _id: store.id, name: store.name, city: '', address: '', phone: '', closedAt: null })
  }
  await tx.insert<SettingRecord>('setting', { _id: OWNER_CLAIMED, value: now })
  await tx.insert<StaffRecord>('staff', { _id: FIRST_OWNER, name, role: OWNER, store: store.id, identity, state: 'active' })
  await tx.insert<UniqueRecord>('unique', { _id: staffName(identity), owner: FIRST_OWNER })
  await putTable(tx, { ...table, owners: [FIRST_OWNER] })
  return ok({ staff: FIRST_OWNER, name, store: store.id })
}
