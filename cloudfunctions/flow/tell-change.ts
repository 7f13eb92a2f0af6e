import type { Tx } from '../../types/port/store'
import type { Programme, Words } from '../../types/programme'
import type { AccountRecord, MemberRecord } from '../../types/record'
import { tellOn } from './queue-message'

/** The change of a member's tier is told in the commit that makes it; `cause` names that, such as an order. */
export const tellTier = async (
  tx: Tx,
  programme: Programme,
  { member, before, after, cause, at }: { member: MemberRecord; before: AccountRecord; after: AccountRecord; cause: string; at: number },
): Promise<void> => {
  if (before.tier.id === after.tier.id) return
  const nameOf = (id: string): Words | string => programme.tiers.find((tier) => tier.id === id)?.name ?? id
  const values = { name: member.name, tier: nameOf(after.tier.id), before: nameOf(before.tier.id), at }
  await tellOn(tx, programme, 'tier.changed', { member: member._id, cause, values, at })
}
