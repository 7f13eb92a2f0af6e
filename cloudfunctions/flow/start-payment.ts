import { ok, refuse } from '../core/kernel'
import { storedOf, totalOf } from '../core/stored'
import type { World } from '../../types/port/world'
import type { Programme, StoredValueRules, TopUp } from '../../types/programme'
import type { AccountRecord, PaymentRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { askForMoney, openPayment, paymentNumber, type StartedPayment } from './ask-payment'

export interface StartTopUp {
  member: string
  /** The id of one of the programme's, or fen of another amount. */
  topUp: string | number
  reference: string
  /** Whom WeChat asks for the money. */
  openid: string
}

/**
 * Writes down what is to be paid, then asks for the money; the same reference again is the same payment. Refuses
 * `stored.off`, `input.invalid` (no such top-up), `stored.amount`, `stored.limit`, `reference.reused`, `payment.closed`, `member.unknown`.
 */
export const startTopUp = async (world: World, ask: StartTopUp): Promise<Result<StartedPayment>> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const found = topUpAsked(programme, ask.topUp)
  if (!found.ok) return found
  const number = paymentNumber(world, ask)
  const written = await world.store.transact(async (tx) => {
    const known = await tx.get<PaymentRecord>('payment', number)
    if (known) return repeat(known, ask.reference, found.value)
    const account = await tx.get<AccountRecord>('account', ask.member)
    if (!account) return refuse({ code: 'member.unknown', field: 'member', rule: 'a member of this chain' })
    const objection = tooMuch(programme, account, found.value)
    if (objection) return objection
    const payment = paymentOf(programme, ask, { number, topUp: found.value, now })
    await tx.insert('payment', payment)
    return ok(payment)
  })
  return written.ok ? askForMoney(world, written.value, ask.openid) : written
}

/** What a top-up of another amount is called. */
const OTHER = 'other'

const topUpAsked = ({ storedValue }: Programme, id: string | number): Result<TopUp> => {
  if (!storedValue) return refuse({ code: 'stored.off', rule: 'a programme with stored value' })
  if (typeof id === 'number') return otherAmount(storedValue, id)
  const found = storedValue.topUps.find((one) => one.id === id)
  if (found) return ok(found)
  return refuse({ code: 'input.invalid', field: 'topUp', rule: `one of ${storedValue.topUps.map((one) => one.id).join(', ')}` })
}

const otherAmount = ({ other, topUps }: StoredValueRules, askedFen: number): Result<TopUp> => {
  if (!other) return refuse({ code: 'amount.invalid', field: 'amountFen', rule: `one of ${topUps.map(({ payFen }) => payFen).join(', ')}` })
  const { leastFen, mostFen } = other
  if (askedFen < leastFen || askedFen > mostFen) return refuse({ code: 'stored.amount', leastFen, mostFen, askedFen })
  return ok({ id: OTHER, payFen: askedFen, bonusFen: 0 })
}

const tooMuch = ({ storedValue }: Programme, account: AccountRecord, { payFen, bonusFen }: TopUp): Result<never> | null => {
  const [atMostFen, balanceFen, topUpFen] = [storedValue?.atMostFen ?? 0, totalOf(storedOf(account)), payFen + bonusFen]
  return balanceFen + topUpFen <= atMostFen ? null : refuse({ code: 'stored.limit', atMostFen, balanceFen, topUpFen })
}

const paymentOf = (
  programme: Programme,
  { member, reference }: StartTopUp,
  { number, topUp, now }: { number: string; topUp: TopUp; now: number },
): PaymentRecord =>
  openPayment(
    {
      _id: number,
      member,
      reference,
      purpose: { kind: 'topUp', topUp: topUp.id, bonusFen: topUp.bonusFen },
      title: `${programme.brand.name.zh} ${programme.storedValue?.name.zh ?? ''}`.trim(),
      amountFen: topUp.payFen,
      programmeVersion: programme.version,
    },
    now,
  )

const repeat = (known: PaymentRecord, reference: string, { id, payFen }: TopUp): Result<PaymentRecord> => {
  const was = known.purpose.kind === 'topUp' ? known.purpose.topUp : known.purpose.kind
  if (was !== id) return refuse({ code: 'reference.reused', reference, field: 'topUp', was, got: id })
  const [before, now] = [String(known.amountFen), String(payFen)]
  return id !== OTHER || before === now ? ok(known) : refuse({ code: 'reference.reused', reference, field: 'amountFen', was: before, got: now })
}
