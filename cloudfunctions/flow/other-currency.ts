import type { World } from '../../types/port/world'
import type { Refusal } from '../../types/refusal'

/** Amounts in another currency than the chain's are no amounts here; a caller that states none means the chain's. */
export const otherCurrency = async (world: World, stated: string | undefined): Promise<Refusal | null> => {
  if (stated === undefined) return null
  const { currency } = await world.programme()
  return stated === currency ? null : { code: 'currency.other', field: 'currency', currency, got: stated }
}
