import { Hono } from 'hono'
import type { PaymentRecord } from '../../../../types/record'
import { refuse } from '../answer'
import type { LocalParts } from './parts'
import { readFields, send } from './request'

const deeds = ['approve', 'approveSilently', 'delay', 'refuse', 'notify'] as const
const SHOWN = 20
/** How late a late notification is. */
const LATE_MS = 20_000

const states = ['open', 'paid', 'refunding', 'posted', 'closed', 'differs', 'refunded'] as const

/**
 * The payer at the desk: sees what is asked for, agrees (the notification goes out as WeChat Pay's would), agrees while
 * the notification is lost or comes late, refuses, and sends a notification again.
 */
export const payerRoutes = ({ world, payer, doors }: LocalParts): Hono => {
  const routes = new Hono()
  const tellLater = (payment: string): void => {
    // A process that ends before has lost the notification, as a network may; the sweep asks after the payment.
    setTimeout(() => void tell(payment).catch((fault: unknown) => { world.log.error({ payment, fault: String(fault) }, 'a late notification failed') }), LATE_MS).unref()
  }
  const tell = async (payment: string): Promise<void> => {
    const notice = await payer.noticeOf(payment)
    if (notice) await doors.pay(world, notice)
  }
  routes.get('/', async (c) => {
    const page = async (state: PaymentRecord['state']): Promise<PaymentRecord[]> =>
      (await world.store.find<PaymentRecord>('payment', { eq: { state }, order: 'askedAt', desc: true, limit: SHOWN })).items
    const all = (await Promise.all(states.map(page))).flat()
    const rows = all.slice(0, SHOWN).map(({ _id, title, amountFen, state, askedAt }) => ({ payment: _id, title, amountFen, state, askedAt }))
    return send(c, { ok: true, value: { rows } })
  })
  routes.post('/', async (c) => {
    const fields = await readFields(c.req.raw)
    if (!fields.ok) return send(c, fields)
    const { payment, deed } = fields.value
    const known = deeds.find((one) => one === deed)
    if (typeof payment !== 'string' || !known) {
      return send(c, refuse({ code: 'input.invalid', field: 'deed', rule: `a payment and one of ${deeds.join(', ')}` }))
    }
    if (known !== 'refuse' && known !== 'notify') await payer.approve(payment)
    if (known === 'delay') tellLater(payment)
    if (known === 'refuse') await payer.refuse(payment)
    const notice = known === 'approve' || known === 'notify' ? await payer.noticeOf(payment) : null
    if (notice) return send(c, await doors.pay(world, notice))
    return send(c, { ok: true, value: (await payer.standing(payment)).state })
  })
  return routes
}
