import type { DeskRefusals } from '../../../types/refusal/desk'

/** Of what managers look after at a desk. */
export const desk: Readonly<Record<keyof DeskRefusals, number>> = {
  'scene.exists': 409,
  'scene.tooMany': 422,
  'store.changed': 409,
  'store.digits': 409,
  'store.exists': 409,
  'store.state': 409,
  'store.tooMany': 422,
  'till.changed': 409,
  'till.exists': 409,
  'till.keyOver': 401,
  'till.keyShown': 409,
  'till.revoked': 403,
  'till.tooMany': 422,
}
