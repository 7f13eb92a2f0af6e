import { ok, refuse } from '../core/kernel'
import type { World } from '../../types/port/world'
import type { MemberRecord } from '../../types/record'
import type { Result } from '../../types/result'

/** References kept to know a late repeat by. */
const APPLIED_AT_MOST = 16

/** What members may change about themselves. */
export type MemberChange = Partial<Pick<MemberRecord, 'name' | 'birthday' | 'gender' | 'size' | 'marketing'>>

/** Changes a member's record once a reference; a late repeat never undoes what came after it. */
export const changeMember = (world: World, id: string, reference: string, change: MemberChange): Promise<Result<MemberRecord>> =>
  world.store.transact(async (tx) => {
    const member = await tx.get<MemberRecord>('member', id)
    if (!member) return refuse({ code: 'member.unknown', field: 'member', rule: 'a member of this chain' })
    if (member.applied.includes(reference)) return ok(member)
    const changed = { ...member, ...change, applied: [...member.applied, reference].slice(-APPLIED_AT_MOST) }
    await tx.put('member', changed)
    return ok(changed)
  })
