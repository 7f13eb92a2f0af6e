/** Pictures that shop people upload. */
import type { Doc } from '../port/store'

export type PictureKind = 'png' | 'jpeg' | 'webp'

/** `_id`: its name, computed from its bytes: their SHA-256 in hex, then `.png`, `.jpg` or `.webp`. */
export interface PictureRecord extends Doc {
  kind: PictureKind
  bytes: number
  /** Pixels. */
  width: number
  height: number
  /**
   * `fresh`: no gift has named it yet; `used`: one has, and what was exchanged shows it for good; `leaving`: its file is
   * being removed, so nothing may name it any more.
   */
  state: 'fresh' | 'used' | 'leaving'
  /** When it is cleared away; null: never. */
  dueAt: number | null
  savedAt: number
  staff: string
}
