import type { Page } from '../../../types/port/store'
import type { World } from '../../../types/port/world'
import type { Words } from '../../../types/programme'
import type { JobSchedule } from '../../../types/record'

/** Rows a page. */
export const PAGE = 200

export interface Job {
  id: string
  name: Words
  schedule: JobSchedule
  /** Looks at things as they stand, not at a day: of several missed rounds only the last is done. */
  latest?: true
  /** Days before its first run that it does as well; left out: none. */
  back?: number
  /** Steps of a page that may be under way at once; left out: one. */
  atOnce?: number
  /** A page of ids that are due, behind the cursor. */
  due: (world: World, round: Round, after: string | undefined) => Promise<Page<Due>>
  /** One small step that may be done again and by two at once: true when this time it changed something. */
  step: (world: World, id: string, round: Round) => Promise<boolean>
}

/** What a step is about, and the member it belongs to, where steps of one member must not meet. */
export interface Due {
  _id: string
  member?: string
}

/** What a run is about: its day, counted from 1970-01-01 in the programme's zone. Of a job of every tick: today. */
export interface Round {
  day: number
  zone: string
}
