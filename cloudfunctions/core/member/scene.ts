import type { Result } from '../../../types/result'
import { checkCharacterHolds, ok, refuse, withCheckCharacter } from '../kernel'

/** WeChat takes 32 visible characters; ours are capitals and digits, parts joined by dots. */
export const SCENE_CHARACTERS = 32
/** Always three parts, so that a full stop that was mistyped can never pass for another code. */
const SHAPE = /^[0-9A-Z]{1,8}\.[0-9A-Z]{1,8}\.[0-9A-Z]{1,10}\.[0-9A-Z]$/
const NOBODY = '0'

const bare = (text: string): string => text.replaceAll('.', '')

/**
 * Composes a scene: store and staff (capitals and digits, 8 each at most) and campaign (10), then a check character.
 * What is left out is written as 0.
 */
export const composeScene = (store: string, staff: string = NOBODY, campaign: string = NOBODY): string => {
  const body = [store, staff, campaign].join('.')
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
