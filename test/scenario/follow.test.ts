import { followByIdentity } from '../../cloudfunctions/flow/follow-account'
import { asMember, newReference } from '../door/call'
import { differences, granted, refused } from '../flow/act'
import { eachOn, openChain } from '../flow/world'
import { comes, valueOf, withActivities } from './activity-chain'

const each = eachOn(() => openChain(withActivities()))

const follows = (who: string, follows: boolean, reference = newReference()) => {
  const { world } = each()
  return followByIdentity(world, { identity: world.keys.sign('identity', who), reference, follows })
}

test('S37 following the account with nothing spent: noted, rewarded once, and signing in is open', async () => {
  const { world } = each()
  const { caller } = await comes(world, 'lin')
  expect(refused(await asMember(world, caller, 'activity.follow', {}, newReference())).code).toBe('follow.missing')
  expect(granted(await follows('lin', true, 'push-of-today')).followsSince).toBe(world.clock.now())
  granted(await follows('lin', true, 'push-of-today'))
  expect(await valueOf(world, caller)).toBe(8)
  granted(await asMember(world, caller, 'activity.signIn', {}, newReference()))
  granted(await follows('lin', false))
  granted(await follows('lin', true))
  expect(await valueOf(world, caller)).toBe(10)
  expect(await differences(world)).toEqual([])
})

test('somebody without a card is refused, and nothing is written', async () => {
  expect(refused(await follows('a stranger', true)).code).toBe('member.unknown')
})
