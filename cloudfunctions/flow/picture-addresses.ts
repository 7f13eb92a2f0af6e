import { isUploaded } from '../core/gift'
import type { World } from '../../types/port/world'

/** Where the uploaded ones among these pictures are loaded from; one that is drawn, or gone, has no address. */
export const addressesOf = async (world: World, pictures: readonly string[]): Promise<(picture: string) => string | null> => {
  const uploaded = [...new Set(pictures.filter(isUploaded))]
  const addresses = uploaded.length === 0 ? new Map<string, string>() : await world.files.addresses(uploaded)
  return (picture) => addresses.get(picture) ?? null
}

export const addressOf = async (world: World, picture: string): Promise<string | null> => (await addressesOf(world, [picture]))(picture)
