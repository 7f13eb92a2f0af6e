import type { Tx } from '../../types/port/store'
import type { AccountRecord, MemberRecord } from '../../types/record'

/** The account that stands for a member now: its own, or that of the member it was merged into. Eight steps at most. */
export const accountNow = async (tx: Pick<Tx, 'get'>, member: string): Promise<AccountRecord | null> => {
  const account = await tx.get<AccountRecord>('account', member)
  return account?.mergedInto === undefined ? account : accountNow(tx, account.mergedInto)
}

/** The member that stands for a member now. */
export const memberNow = async (tx: Pick<Tx, 'get'>, id: string): Promise<MemberRecord | null> => {
  const member = await tx.get<MemberRecord>('member', id)
  return member?.merged === undefined ? member : memberNow(tx, member.merged.into)
}
