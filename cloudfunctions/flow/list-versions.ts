import { versionAt } from '../core/programme'
import type { World } from '../../types/port/world'
import type { ProgrammeRecord } from '../../types/record'
import { readShelf, recordOf, type Shelf } from './programme-shelf'

/** Versions of a page; a chain has a handful a year. */
export const VERSIONS_OF_A_PAGE = 50

export interface VersionLine {
  version: number
  /** `live` now, `coming` by itself at `from`, `past`, or a `draft`. */
  state: 'live' | 'coming' | 'past' | 'draft'
  id: string
  edition: string
  publishedAt: number | null
  from: number | null
}

export interface VersionPage {
  items: VersionLine[]
  /** The version in force now, on this page or not; null before the first. */
  live: number | null
  /** Ask for those before this number next; null at the end. */
  next: number | null
}

/** The versions, latest number first, at most 50 below `before`. Numbers have no gaps, so each is read by its id. */
export const listVersions = async (world: World, before?: number): Promise<VersionPage> => {
  const now = world.clock.now()
  const { timeline, highest } = await readShelf(world.store, now)
  const first = Math.min(highest, before === undefined ? highest : before - 1)
  const numbers = Array.from({ length: Math.max(0, Math.min(first, VERSIONS_OF_A_PAGE)) }, (_, index) => first - index)
  const records = await Promise.all(numbers.map((version) => recordOf(world.store, version)))
  const live = timeline && versionAt(timeline, now)
  const items = records.flatMap((record) => (record ? [lineOf(record, { timeline }, now)] : []))
  const last = first - numbers.length
  return { items, live, next: last > 0 ? last + 1 : null }
}

/** One version as a list tells it. */
export const lineOf = (record: ProgrammeRecord, { timeline }: Pick<Shelf, 'timeline'>, now: number): VersionLine => {
  const live = timeline && versionAt(timeline, now)
  const coming = timeline?.coming.map(({ version }) => version) ?? []
  const { version, document, publishedAt } = record
  const published = version === live ? 'live' : coming.includes(version) ? 'coming' : 'past'
  const { id, edition } = document
  // Versions from before moments were kept became live when they were published.
  const from = record.from ?? publishedAt
  return { version, state: record.state === 'draft' ? 'draft' : published, id, edition, publishedAt, from }
}
