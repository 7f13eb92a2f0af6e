import type { BenefitRefusals } from '../../../types/refusal/benefit'

/** The HTTP status of refusals about the rights of a tier. */
export const benefit: Readonly<Record<keyof BenefitRefusals, number>> = {
  'adviser.unknown': 404,
  'benefit.fact': 422,
  'benefit.kind': 422,
  'benefit.tier': 422,
  'benefit.together': 422,
  'benefit.uncovered': 422,
  'benefit.undone': 409,
  'benefit.unit': 422,
  'benefit.unknown': 404,
  'benefit.used': 422,
  'code.used': 409,
  'concierge.limit': 422,
  'concierge.service': 422,
  'concierge.state': 409,
  'concierge.task': 422,
  'concierge.unknown': 404,
}
