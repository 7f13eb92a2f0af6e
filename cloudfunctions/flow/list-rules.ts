import { diffProgrammes } from '../core/programme'
import type { MemberContract } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import { listVersions } from './list-versions'

export const RULES_OF_A_PAGE = 10

/** Versions of the rules that members saw or will see, latest first, each with how it differs from the one before it. */
export const listRules = async (world: World, before: number | undefined): Promise<MemberContract['rules.list']['output']> => {
  const { items, next } = await listVersions(world, before)
  const published = items.filter(({ state }) => state !== 'draft')
  const shown = published.slice(0, RULES_OF_A_PAGE)
  const programmes = await Promise.all(published.slice(0, RULES_OF_A_PAGE + 1).map(({ version }) => world.programmeAt(version)))
  const rows = shown.map(({ version, edition, from }, index) => {
    const [now, was] = [programmes[index], programmes[index + 1]]
    return { version, edition, from, changes: now && was ? differences(was, now) : [] }
  })
  const more = published[RULES_OF_A_PAGE]
  return { rows, next: more ? more.version + 1 : next }
}

/** Sentences a page may hold of one version. */
const SENTENCES_AT_MOST = 40

const differences = (was: Programme, now: Programme): { zh: string; en: string }[] =>
  diffProgrammes({ ...was, version: 0 } as Programme, { ...now, version: 0 } as Programme)
    .slice(0, SENTENCES_AT_MOST)
    .map(({ words }) => words)
