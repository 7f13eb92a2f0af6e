import type { NoticeDoor } from '../../types/door'
import { settlePayment } from '../flow/settle-payment'

/** What the payment service may tell: that a payment was made. Refuses `payment.forged` and what `settlePayment` does. */
export const payDoor: NoticeDoor = async (world, message) => {
  const notice = world.payments.readNotice(message)
  return notice.ok ? settlePayment(world, notice.value) : notice
}
