import type { World } from '../../types/port/world'
import type { AccountRecord, MemberRecord, UniqueRecord } from '../../types/record'
import { cardName, identityName, phoneName } from './admit-member'

/** A member with the account every figure comes from. */
export interface KnownMember {
  member: MemberRecord
  account: AccountRecord
  /** Number of the sub-card by which the member was found. */
  card?: string
}

/** Loads a member by id, or the member it was merged into; null when there is none. */
export const memberById = async (world: World, id: string): Promise<KnownMember | null> => {
  const [member, account] = await Promise.all([
    world.store.get<MemberRecord>('member', id),
    world.store.get<AccountRecord>('account', id),
  ])
  if (!member || !account) return null
  return member.merged ? memberById(world, member.merged.into) : { member, account }
}

const memberByName = async (world: World, name: string): Promise<KnownMember | null> => {
  const unique = await world.store.get<UniqueRecord>('unique', name)
  const known = unique && (await memberById(world, unique.owner))
  return known && unique.card !== undefined ? { ...known, card: unique.card } : known
}

/** Finds the member that a WeChat identity (digest) belongs to. */
export const memberByIdentity = (world: World, identity: string): Promise<KnownMember | null> =>
  memberByName(world, identityName(identity))

export const memberByPhone = (world: World, phone: string): Promise<KnownMember | null> =>
  memberByName(world, phoneName(world, phone))

export const memberByCard = (world: World, number: string): Promise<KnownMember | null> =>
  memberByName(world, cardName(number))
