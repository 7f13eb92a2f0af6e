import type { World } from '../../types/port/world'

/** The key of a till: derived, so none is stored; each generation has its own, and none can be reckoned from another. */
export const tillKey = (world: World, till: string, generation: number): string => world.keys.sign('till', `${till}:${String(generation)}`)
