import type { Result } from '../../../types/result'
import { checkCharacterHolds, ok, refuse, withCheckCharacter } from '../kernel'

/** WeChat takes 32 visible characters; ours are capitals and digits, parts joined by dots. */
export const SCENE_CHARACTERS = 32
const PART = '[0-9A-Z]{1,10}'
const SHAPE = new RegExp(`^(${PART})(?:\\.(${PART}))?(?:\\.(${PART}))?\\.[0-9A-Z]$`)

const bare = (text: string): string => text.replaceAll('.', '')

/** Composes a scene: store, staff and campaign (capitals and digits, 10 each at most), then a check character. */
export const composeScene = (store: string, staff?: string, campaign?: string): string => {
  const body = [store, ...(staff || campaign ? [staff ?? '0'] : []), ...(campaign ? [campaign] : [])].join('.')
  return `${body}.${withCheckCharacter(bare(body)).slice(-1)}`
}

/** Reads a scanned or typed scene and gives the id of its record; wrong shape or check character: `scene.mistyped`. */
export const readScene = (text: string): Result<string> => {
  const scene = text.trim().toUpperCase()
  const holds = scene.length <= SCENE_CHARACTERS && SHAPE.test(scene) && checkCharacterHolds(bare(scene))
  return holds
    ? ok(scene.slice(0, -2))
    : refuse({ code: 'scene.mistyped', rule: 'a printed scene of at most 32 characters whose last one is its check character' })
}
