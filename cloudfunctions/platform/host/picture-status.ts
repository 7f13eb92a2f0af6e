import type { PictureRefusals } from '../../../types/refusal/picture'

/** The HTTP status of each refusal about pictures. */
export const picture: Readonly<Record<keyof PictureRefusals, number>> = {
  'picture.broken': 422,
  'picture.kind': 415,
  'picture.leaving': 409,
  'picture.many': 422,
  'picture.renamed': 415,
  'picture.size': 422,
  'picture.tooLarge': 413,
}
