import { saveGift } from '../flow/save-gift'
import { stockGift } from '../flow/stock-gift'
import type { World } from '../../types/port/world'
import type { Result } from '../../types/result'
import { demoGifts } from './gifts'

/** Who keeps the catalogue of the demo. */
const KEEPER = 'HEJINGYI'

/** Lays out the catalogue with its pieces; every step is known by its reference, so a start that was killed goes on. */
export const seedGifts = async (world: World, started: number): Promise<void> => {
  const { zone } = await world.programme()
  for (const { id, details, stock } of demoGifts(started, zone)) {
    done(await saveGift(world, { gift: id, details, reference: `demo-gift-${id}`, staff: KEEPER }), id)
    for (const [place, pieces] of Object.entries(stock)) {
      const reference = `demo-stock-${id}-${place}`
      done(await stockGift(world, { gift: id, place, pieces, reason: '到货', reference, staff: KEEPER }), id)
    }
  }
}

const done = (result: Result<unknown>, what: string): void => {
  if (!result.ok) throw new Error(`the demo's gift ${what} could not be laid out: ${JSON.stringify(result.refusal)}`)
}
