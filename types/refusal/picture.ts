import type { PictureKind } from '../record/picture'

/** Refusals about pictures that are uploaded. */
export interface PictureRefusals {
  /** It begins as a picture and ends too soon. */
  'picture.broken': { kind: PictureKind; bytes: number }
  /** `looks`: what the bytes are instead: `gif`, `svg`, `heic`, `avif`, `bmp`, `tiff`, `pdf`, `empty`, `unknown`. */
  'picture.kind': { looks: string }
  /** Being cleared away at this moment. */
  'picture.leaving': { picture: string }
  'picture.many': { have: number; most: number }
  /** `says`: the type that the file was sent as; `is`: what its first bytes are. */
  'picture.renamed': { says: string; is: PictureKind }
  /** Pixels; both sides lie between `least` and `most`. */
  'picture.size': { width: number; height: number; least: number; most: number }
  'picture.tooLarge': { bytes: number; limitBytes: number }
}
