import { dayNumber, textOfDay } from '../core/kernel'
import type { Tx } from '../../types/port/store'
import type { WaivingRecord } from '../../types/record'
import type { Refusal } from '../../types/refusal'

export interface WaiveFee {
  staff: string
  /** What the role may waive in a day, fen; null: no limit, and nothing is counted. */
  fenADay: number | null
  /** The fee that is not charged. */
  fen: number
  /** What it was waived for: the card's event or the application. */
  of: string
  now: number
  zone: string
}

/**
 * Takes a waived fee off what a person may waive on a day of the programme's zone, in the commit that waives it; the same again
 * counts once. Refuses `waiver.dayLimit` with what is left.
 */
export const waiveFee = async (tx: Tx, { staff, fenADay, fen, of, now, zone }: WaiveFee): Promise<Refusal | null> => {
  if (fenADay === null || fen === 0) return null
  const day = textOfDay(dayNumber(now, zone))
  const _id = `${staff}:${day}`
  const { waived } = (await tx.get<WaivingRecord>('waiving', _id)) ?? { waived: [] }
  if (waived.some((one) => one.of === of)) return null
  const doneFen = waived.reduce((sum, one) => sum + one.fen, 0)
  if (doneFen + fen > fenADay) return { code: 'waiver.dayLimit', perDayFen: fenADay, doneFen, leftFen: Math.max(0, fenADay - doneFen), askedFen: fen }
  await tx.put<WaivingRecord>('waiving', { _id, staff, day, fen: doneFen + fen, waived: [...waived, { of, fen }] })
  return null
}
