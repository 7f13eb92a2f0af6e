import { cardGrant } from '../grant'
import type { TierGround } from '../ground'
import { dayNumber } from '../../kernel'
import type { Metric } from './metric'
import type { Span } from '../window'

const timesOf = ({ grants, zone }: TierGround, id: string, { from }: Span): number => {
  const found = grants.find((one) => one.id === id)
  return found && (from === null || dayNumber(found.at, zone) >= from) ? found.times : 0
}

/** How often something was granted, such as following the account or attending an event. */
export const grant: Metric<'grant'> = {
  metric: 'grant',
  unit: 'times',
  measure: (ground, condition, span) => timesOf(ground, condition.grant, span),
}

/** 1 or more once a card of the product was bought. */
export const card: Metric<'card'> = {
  metric: 'card',
  unit: 'times',
  measure: (ground, { product }, span) => timesOf(ground, cardGrant(product), span),
}
