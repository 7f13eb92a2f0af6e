export { returnedTo, takenFrom, totalOf } from './parts'
export { nextPayment, paymentEvents, undoing, type PaymentEvent } from './payment'
export { BONUS, paidBack, paidIn, paidOut, REAL, storedOf, storedWallets } from './wallet'
