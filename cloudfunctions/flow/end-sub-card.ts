import { ok, refuse } from '../core/kernel'
import { postMoves } from '../core/ledger'
import { cardEventRefusal } from '../core/member'
import type { World } from '../../types/port/world'
import type { CardRecord, MemberRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { cardName, phoneName } from './admit-member'
import { doOnce } from './do-once'

export interface EndSubCard {
  member: string
  reference: string
  number: string
  /** `lose`: dead at once, its number stays known until it is taken away; `remove`: taken away, its phone is free again. */
  action: 'lose' | 'remove'
  store: string | null
  staff: string | null
}

/**
 * Ends a sub-card of the member; what it earned stays. Refuses `sub.unknown`, and `card.state` for one that is lost
 * already.
 */
export const endSubCard = (world: World, ask: EndSubCard): Promise<Result<{ number: string; count: number }>> => {
  const { member, reference, number, action, store, staff } = ask
  const once = { member, reference, kind: 'subCard' as const, asked: { action, number }, store, staff }
  return doOnce(world, once, async ({ member: main, account, cause, now, tx }) => {
    const card = await tx.get<CardRecord>('card', number)
    const numbers = main.subCards ?? []
    if (!card?.holder || !numbers.includes(number)) {
      return refuse({ code: 'sub.unknown', field: 'number', rule: 'the number of a sub-card of this member' })
    }
    const refusal = action === 'lose' ? cardEventRefusal(card, 'lose', now) : null
    if (refusal) return refuse(refusal)
    const { name, phone } = card.holder
    const left = action === 'remove' ? numbers.filter((one) => one !== number) : numbers
    const changed: MemberRecord = { ...main, subCards: left }
    return ok({
      account: postMoves(account, { ...cause, kind: 'accrual' }, []).account,
      entries: [],
      detail: { action, number, holder: name },
      member: changed,
      answer: () => ({ number, count: left.length }),
      write: async (writing) => {
        await writing.put<CardRecord>('card', { ...card, state: action === 'lose' ? 'lost' : 'cancelled', since: now })
        if (action === 'lose') return
        await writing.remove('unique', phoneName(world, phone))
        await writing.remove('unique', cardName(number))
      },
    })
  })
}
