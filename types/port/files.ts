/** The Files port: keeps bytes under names that are computed from them, so a file never changes. */

/** 64 hex digits of the content's SHA-256, then `.png`, `.jpg` or `.webp`. */
export type FileName = string

export interface Files {
  /** Whole or not at all; the same name again is the same bytes, and nothing new. */
  put(name: FileName, bytes: Uint8Array): Promise<void>
  /** Null: there is none. */
  get(name: FileName): Promise<Uint8Array | null>
  /** None: nothing to do. */
  remove(name: FileName): Promise<void>
  /** Where a page loads each from, by name. Of one that is not there: left out, where the platform knows. */
  addresses(names: readonly FileName[]): Promise<ReadonlyMap<FileName, string>>
}
