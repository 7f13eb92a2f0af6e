import { maskPhone, ok, refuse, tailOf } from '../core/kernel'
import { settle, standingOf } from '../core/ledger'
import { storedOf } from '../core/stored'
import { assess, duly, standingOn } from '../core/tier'
import type { MergePreview } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { AccountRecord, MemberRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { decideMerge, type MergeSide } from './decide-merge'
import { objection } from './merge-members'
import { tierView } from './view-card'

/**
 * What a merge would leave, decided as it will be, and nothing written. Refuses what the merge refuses: `merge.self`,
 * `member.unknown`, `merge.merged`, `merge.limit`.
 */
export const previewMerge = async (world: World, ask: { survivor: string; absorbed: string }): Promise<Result<MergePreview>> => {
  if (ask.survivor === ask.absorbed) return refuse({ code: 'merge.self', member: ask.absorbed, rule: 'two different members' })
  const [programme, now] = [await world.programme(), world.clock.now()]
  const [into, from] = [await sideOf(world, programme, ask.survivor), await sideOf(world, programme, ask.absorbed)]
  if (!into || !from) {
    return refuse({ code: 'member.unknown', field: into ? 'absorbed' : 'survivor', rule: 'a member of this chain' })
  }
  const refusal = objection(into.member, from.member)
  if (refusal) return refuse(refusal)
  const { survivor } = decideMerge(programme, into, from, {
    ...{ member: into.member._id, kind: 'transfer', at: now, recordedAt: now, reference: 'preview', order: null, store: null },
    ...{ programmeVersion: programme.version, baseFen: null },
  })
  const account = assess(programme, survivor.account, now)
  const { member } = survivor
  const { id, name } = tierView(programme, standingOn(programme, account, now))
  const { realFen, bonusFen } = storedOf(account)
  return ok({
    survivor: member._id,
    absorbed: from.member._id,
    name: member.name,
    // Names follow the merge in commits of their own: what the survivor lacks is taken over.
    phoneMasked: maskPhone(member.phone ?? from.member.phone),
    birthday: member.birthday,
    byWeChat: (member.identity ?? from.member.identity) !== null,
    cardTail: tailOf(member.cardNumber),
    tier: { id, name },
    orders: account.stats.orders,
    receivedFen: account.stats.receivedFen,
    subCards: member.subCards?.length ?? 0,
    coupons: Object.values(account.coupons ?? {}).reduce((sum, count) => sum + count, 0),
    storedFen: realFen + bonusFen,
    wallets: programme.wallets.map((wallet) => {
      const { balance, debt } = standingOf(account, wallet.id)
      return { wallet: wallet.id, name: wallet.name, scale: wallet.scale, balance, debt }
    }),
  })
}

/** As it stands now: what is due is gone, a review that is due is done. */
const sideOf = async (world: World, programme: Programme, id: string): Promise<MergeSide | null> => {
  const [member, account] = await Promise.all([world.store.get<MemberRecord>('member', id), world.store.get<AccountRecord>('account', id)])
  const now = world.clock.now()
  return member && account && { member, account: settle(programme, duly(programme, account, now), now).account }
}
