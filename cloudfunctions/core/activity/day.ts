import type { Programme } from '../../../types/programme'
import { startOfDay, textOfDay } from '../kernel'

/** The first moment of a counted day in the programme's zone. */
export const dayStart = (day: number, { zone }: Pick<Programme, 'zone'>): number => startOfDay(textOfDay(day), zone)
