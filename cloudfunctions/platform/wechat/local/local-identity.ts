const FOLLOWER = 'fan-'

/** On one machine a person is known at the official account by this identity, */
export const localFollower = (openid: string): string => FOLLOWER + openid

/** and in all apps by this one. */
export const localUnion = (openid: string): string => `union-${openid}`

/** Null for who is no follower. */
export const unionOf = async (follower: string): Promise<string | null> =>
  follower.startsWith(FOLLOWER) ? localUnion(follower.slice(FOLLOWER.length)) : null
