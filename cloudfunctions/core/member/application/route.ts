import type { JoinEntry, JoinPurchase, Programme, Reach } from '../../../../types/programme'
import type { ApplicationRoute, JoinForm } from '../../../../types/record'
import type { Refusal } from '../../../../types/refusal'
import type { Result } from '../../../../types/result'
import { ok, refuse } from '../../kernel'
import { formRefusal } from './form'

/** What a programme asks of each way of entry that names none: a scan with a phone, a cashier with name and phone. */
const plainEntries: readonly JoinEntry[] = [
  { by: 'self', form: ['phone'] },
  { by: 'cashier', form: ['name', 'phone'] },
]

export const entriesOf = ({ join }: Pick<Programme, 'join'>): readonly JoinEntry[] => join.entry ?? plainEntries

/** The way of entry as the programme has it. Refuses `join.entry` with the ways there are. */
export const entryOf = (programme: Pick<Programme, 'join'>, by: JoinEntry['by']): Result<JoinEntry> => {
  const entries = entriesOf(programme)
  const found = entries.find((one) => one.by === by)
  return found ? ok(found) : refuse({ code: 'join.entry', way: by, ways: entries.map((one) => one.by).join(', ') })
}

/** What somebody brings to a way of entry. */
export interface Brought {
  /** Money received in the joining order; null: there is none. */
  receivedFen: number | null
  /** Whether the shopper wishes a special application. */
  wish: boolean
}

const meets = (reach: Reach, fen: number): boolean => ('over' in reach ? fen > reach.over : fen >= reach.reaches)

const thresholdOf = (reach: Reach): number => ('over' in reach ? reach.over : reach.reaches)

/** How far a sum is from a threshold: to pass over one, a fen more. */
const shortOf = (reach: Reach, fen: number): number => Math.max(0, thresholdOf(reach) + ('over' in reach ? 1 : 0) - fen)

const purchaseRefusal = ({ automatic, special }: JoinPurchase, receivedFen: number): Refusal => ({
  code: 'join.purchase',
  receivedFen,
  thresholdFen: thresholdOf(automatic),
  strict: 'over' in automatic,
  shortFen: shortOf(automatic, receivedFen),
  specialFen: special ? thresholdOf(special) + ('over' in special ? 1 : 0) : null,
  special: special !== undefined && meets(special, receivedFen),
})

/**
 * The route of an entry. A purchase that is enough needs nobody's leave; a smaller one is granted on the shopper's wish,
 * by application alone. Without a purchase condition a cashier's entry stands on its form, an application is reviewed.
 * Refuses `join.purchase` with what is missing, and `application.wish`.
 */
export const routeOf = (
  { join }: Pick<Programme, 'join'>,
  by: JoinEntry['by'],
  { receivedFen, wish }: Brought,
): Result<ApplicationRoute> => {
  const { purchase } = join
  if (!purchase) return ok(by === 'application' ? 'review' : 'form')
  const received = receivedFen ?? 0
  if (meets(purchase.automatic, received)) return ok('automatic')
  if (by !== 'application' || !purchase.special || !meets(purchase.special, received)) {
    return refuse(purchaseRefusal(purchase, received))
  }
  return wish
    ? ok('special')
    : refuse({ code: 'application.wish', receivedFen: received, rule: 'true, when the shopper wishes a special application' })
}

/** Why somebody cannot join by scan with this form, or null; `today`: a day of the programme's calendar. */
export const scanRefusal = (programme: Pick<Programme, 'join'>, form: JoinForm, today: string): Refusal | null => {
  const entry = entryOf(programme, 'self')
  return entry.ok ? formRefusal(programme, { form: entry.value.form }, form, null, today) : entry.refusal
}

/** Whether a route opens the card at once, without anybody's decision. */
export const opensAtOnce = (route: ApplicationRoute): boolean => route === 'form' || route === 'automatic'
