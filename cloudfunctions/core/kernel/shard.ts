/** One of so many shards, the same for the same text: FNV-1a of 32 bits (Fowler, Noll, Vo). */
export const shardOf = (text: string, shards: number): number => {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash % shards
}

/** What each of so many shards has of a total: all of them together the total, the first ones one more. */
export const shareOfShard = (total: number, shard: number, shards: number): number =>
  Math.floor(total / shards) + (shard < total % shards ? 1 : 0)
