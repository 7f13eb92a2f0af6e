import { startOfDay } from '../../core/kernel'
import { listVersions } from '../../flow/list-versions'
import { publishProgramme, type Published } from '../../flow/publish-programme'
import { publishVersion, rollbackProgramme } from '../../flow/publish-version'
import { saveDraft } from '../../flow/save-draft'
import { openDemoClock } from '../../platform/host/local/demo-clock'
import { openWorld, UsageError } from '../open'
import { tellFaults } from './check'
import { readDocument } from './document'
import { readWords, tell, USAGE, versionOf, type CommandLine } from './words'
import type { World } from '../../../types/port/world'

/** Where nothing is live yet. */
const SHANGHAI = 'Asia/Shanghai'

/** Opens the database the words name, with the clock that its own entries are dated by. */
const withWorld = async (words: CommandLine, create: boolean, work: (world: World) => Promise<number>): Promise<number> => {
  const db = words.text('db')
  if (!db) throw new UsageError(USAGE)
  const world = await openWorld(db, { create })
  try {
    return await work({ ...world, clock: await openDemoClock(world.store) })
  } finally {
    await world.store.close()
  }
}

/** A day begins in the programme's zone; a moment says its own offset, so that it means one thing everywhere. */
const momentOf = (text: string | undefined, zone: string): number | undefined => {
  if (text === undefined) return undefined
  const [, date = '', time] = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?$/.exec(text) ?? []
  const [midnight, at] = [Date.parse(date), Date.parse(text)]
  // Date.parse lets 31 February run over into March.
  const real = !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(date)
  if (!real || Number.isNaN(at)) throw new UsageError(`${text} is no moment: 2026-04-01, or 2026-04-01T09:00+08:00.`)
  return time === undefined ? startOfDay(date, zone) : at
}

const zoneOf = async (world: World): Promise<string> => {
  const { live } = await listVersions(world)
  return live === null ? SHANGHAI : (await world.programmeAt(live)).zone
}

const told = async (world: World, published: Published, json: boolean): Promise<number> => {
  if (!published.ok) return tellFaults(published.faults, json)
  const { items } = await listVersions(world, published.version + 1)
  const [line] = items
  if (json || !line) tell(JSON.stringify({ ok: true, ...line }))
  else tell(lineText(line))
  return 0
}

type Line = Awaited<ReturnType<typeof listVersions>>['items'][number]

const isoOf = (at: number | null): string => (at === null ? '' : `, from ${new Date(at).toISOString()}`)

const lineText = ({ version, state, id, edition, from }: Line): string =>
  `version ${String(version)}: ${id} ${edition}, ${state}${isoOf(from)}`

/** Publishes a file, a preset or, by its number, a draft; `--draft` keeps it without making it live. */
export const publish = (words: string[]): Promise<number> | number => {
  const line = readWords(words, 1, ['db', 'at', 'draft', 'json'])
  const [name = ''] = line.places
  const json = line.flag('json')
  if (line.flag('draft') && line.text('at')) throw new UsageError(`A draft has no moment: leave out --draft or --at.\n${USAGE}`)
  if (/^\d+$/.test(name)) {
    return withWorld(line, false, async (world) => {
      const from = momentOf(line.text('at'), await zoneOf(world))
      return told(world, await publishVersion(world, versionOf(name), from), json)
    })
  }
  const read = readDocument(name)
  if (!read.ok) return tellFaults(read.faults, json)
  const from = momentOf(line.text('at'), read.programme.zone)
  return withWorld(line, true, async (world) => {
    const { programme } = read
    const done = line.flag('draft') ? saveDraft(world, programme) : publishProgramme(world, programme, from)
    return told(world, await done, json)
  })
}

/** The versions of a database, latest number first. */
export const versions = (words: string[]): Promise<number> => {
  const line = readWords(words, 0, ['db', 'before', 'json'])
  const before = line.text('before')
  return withWorld(line, false, async (world) => {
    const page = await listVersions(world, before === undefined ? undefined : versionOf(before))
    if (line.flag('json')) tell(JSON.stringify(page))
    else {
      for (const item of page.items) tell(lineText(item))
      if (page.next !== null) tell(`more with --before ${String(page.next)}`)
    }
    return 0
  })
}

/** Goes back to a published document, as a new version. */
export const rollback = (words: string[]): Promise<number> => {
  const line = readWords(words, 1, ['db', 'at', 'json'])
  const version = versionOf(line.places[0] ?? '')
  return withWorld(line, false, async (world) => {
    const from = momentOf(line.text('at'), await zoneOf(world))
    return told(world, await rollbackProgramme(world, version, from), line.flag('json'))
  })
}
