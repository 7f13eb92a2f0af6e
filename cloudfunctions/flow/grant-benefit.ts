import { counted, emptyTally, tallyId } from '../core/benefit'
import { dayNumber, ok } from '../core/kernel'
import { postMoves } from '../core/ledger'
import type { World } from '../../types/port/world'
import type { TallyRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { doOnce, eventId } from './do-once'

export interface GrantBenefit {
  member: string
  campaign: string
  benefit: string
  uses: number
  reference: string
}

/** Uses on top of what a counted benefit gives in the period of today, once a reference. Refuses `member.unknown`. */
export const grantBenefit = (world: World, ask: GrantBenefit): Promise<Result<string>> => {
  const { member, reference, campaign, benefit, uses } = ask
  const once = { member, reference, kind: 'benefitGrant' as const, asked: { campaign, benefit, uses }, store: null, staff: null }
  return doOnce(world, once, async ({ tx, programme, account: before, member: own, cause, now }) => {
    const of = `benefit:${benefit}`
    const day = dayNumber(now, programme.zone)
    let tally = (await tx.get<TallyRecord>('tally', tallyId(own._id, of))) ?? emptyTally(own._id, of)
    for (let n = 0; n < uses; n += 1) tally = counted(tally, day, -1)
    const { account, entries } = postMoves(before, { ...cause, kind: 'redemption' }, [])
    return ok({
      account,
      entries,
      detail: { campaign, benefit, day, uses },
      answer: () => eventId({ member: own._id, reference }),
      write: (commit) => commit.put('tally', tally),
    })
  })
}
