export { localPayer, SIGNATURE_HEADER, type LocalPayer, type SignedNotice } from './payer'
