import type { PushRefusals } from '../../../types/refusal/push'

/** Of messages that staff send. */
export const push: Readonly<Record<keyof PushRefusals, number>> = {
  'campaign.uncounted': 409,
  'push.another': 403,
  'push.decided': 409,
  'push.nobody': 422,
  'push.only': 409,
  'push.own': 422,
  'push.stale': 409,
  'push.uncounted': 409,
  'push.unknown': 404,
}
