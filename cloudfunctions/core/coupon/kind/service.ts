import { couponSchemas } from '../../programme'
import type { CouponKind } from './kind'

/** Something that is done for the member, such as a hem; the order keeps its price. */
export const service: CouponKind<'service'> = {
  kind: 'service',
  sentence: { zh: '免费服务一次', en: 'one service free' },
  schema: couponSchemas.service,
  off: (_, lines) => lines.map(() => 0),
}
