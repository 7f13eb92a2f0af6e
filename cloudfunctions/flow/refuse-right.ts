import { refuse } from '../core/kernel'
import { rightsOf } from '../core/ledger'
import type { World } from '../../types/port/world'
import type { Result } from '../../types/result'

const rules = {
  transfer: 'points are for the member who earned them; they are not passed on to anybody',
  cashOut: 'points are not money and are not paid out',
}

/** What no programme grants: points are neither passed on nor paid out. Refuses `right.none` with the rule. */
export const refuseRight = async (world: World, right: 'transfer' | 'cashOut', id: string): Promise<Result<never>> => {
  const { wallets } = await world.programme()
  const wallet = wallets.find((one) => one.id === id)
  if (!wallet) {
    const rule = `one of ${wallets.map((one) => one.id).join(', ')}`
    return refuse({ code: 'input.invalid', field: 'wallet', rule })
  }
  if (rightsOf(wallet)[right]) throw new Error(`wallet ${id} grants what no programme may`)
  return refuse({ code: 'right.none', right, wallet: id, name: wallet.name, rule: rules[right] })
}
