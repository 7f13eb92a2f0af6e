import { plainHemu } from '../core/plain-hemu'
import type { ProgrammeDocument, Wallet } from '../../types/programme'

const hemu = plainHemu

const [pay, value] = hemu.wallets
if (!pay || !value) throw new Error('hemu has two wallets')

/** Two wallets as menswear has them: 5 % of money received worth ¥1 a point, 100 % for gifts; points live a year. */
export const menswear = (wallet: Partial<Wallet> = {}, rest: Partial<ProgrammeDocument> = {}): ProgrammeDocument => ({
  ...hemu,
  id: 'menswear',
  wallets: [
    {
      ...pay,
      expiry: { kind: 'months', months: 12 },
      rights: { tender: true, gifts: false, tierProgress: false, transfer: false, cashOut: false },
      ...wallet,
    },
    {
      ...value,
      expiry: { kind: 'months', months: 12 },
      rights: { tender: false, gifts: true, tierProgress: true, transfer: false, cashOut: false },
    },
  ],
  ...rest,
})
