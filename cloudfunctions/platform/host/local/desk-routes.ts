import { Hono } from 'hono'
import type { Result } from '../../../../types/result'
import { hearFollow, meetUnion } from '../../../flow/hear-follow'
import { memberByIdentity } from '../../../flow/known-member'
import { listJobs } from '../../../flow/list-jobs'
import { localFollower, localUnion } from '../../wechat/local'
import { refuse } from '../answer'
import type { LocalParts } from './parts'
import { readFields, send } from './request'

const dayMs = 86_400_000
/** One step of the demo clock, and how far ahead it goes in all: the ledger's dates stay ones a calendar prints. */
const stepMs = 366 * dayMs
const furthestMs = 20 * 366 * dayMs

/** What the desk's page asks for: the printed things, the clock, and the jobs. Only the demo has a desk. */
export const deskRoutes = (parts: LocalParts): Hono => {
  const { world, clock, doors, demo } = parts
  const routes = new Hono()
  const clockView = async () => ({
    now: clock.now(),
    offsetMs: clock.offsetMs(),
    zone: (await world.programme()).zone,
  })
  routes.get('/state', async (c) => {
    const { brand, wallets, tiers } = await world.programme()
    const printed = await demo.printed(world)
    const people = demo.people.map(({ id, name, kind, phone, line }) => ({ id, name, kind, phone, line }))
    return send(c, { ok: true, value: { brand, wallets, tiers, ...printed, people, clock: await clockView() } })
  })
  routes.post('/clock', async (c) => {
    const fields = await readFields(c.req.raw)
    const step = fields.ok ? stepIn(fields.value, clock.offsetMs()) : fields
    if (!step.ok) return send(c, step)
    await clock.advance(step.value)
    return send(c, { ok: true, value: await clockView() })
  })
  // What WeChat pushes when somebody follows the official account or leaves it.
  routes.post('/follow', async (c) => send(c, await follow(parts, await readFields(c.req.raw))))
  routes.get('/jobs', async (c) => send(c, { ok: true, value: await listJobs(world) }))
  routes.post('/jobs', async (c) => {
    const fields = await readFields(c.req.raw)
    if (!fields.ok) return send(c, fields)
    const { job } = fields.value
    return send(
      c,
      await doors.jobs(world, { kind: 'timer' }, { action: 'run', data: job === undefined ? {} : { job } }),
    )
  })
  return routes
}

const follow = async ({ world, wechat, clock, demo }: LocalParts, fields: Result<Record<string, unknown>>): Promise<Result<unknown>> => {
  if (!fields.ok) return fields
  const person = demo.people.find(({ id }) => id === fields.value['person'])
  if (!person) return refuse({ code: 'input.invalid', field: 'person', rule: 'a person of the demo' })
  const follows = fields.value['follows'] !== false
  await wechat.follow(localFollower(person.openid), follows)
  await hearFollow(world, { openid: localFollower(person.openid), follows, at: clock.now() })
  const identity = world.keys.sign('identity', person.openid)
  await meetUnion(world, { identity, unionid: localUnion(person.openid) })
  const known = await memberByIdentity(world, identity)
  if (!known) return refuse({ code: 'member.unknown', field: 'identity', rule: 'join first by scanning a code in a store' })
  return { ok: true, value: { followsSince: known.member.followsSince ?? null } }
}

const stepIn = (fields: Record<string, unknown>, offsetMs: number): Result<number> => {
  const field = 'advanceDays' in fields ? 'advanceDays' : 'advanceMs'
  const step = wholeNumber(fields[field]) * (field === 'advanceDays' ? dayMs : 1)
  if (step <= 0 || step > stepMs) {
    const rule = 'a whole number above 0, 366 days at most; time only goes forward'
    return refuse({ code: 'input.invalid', field, rule })
  }
  if (offsetMs + step > furthestMs) {
    return refuse({ code: 'input.invalid', field, rule: 'the demo clock goes 20 years ahead at most; reset the demo' })
  }
  return { ok: true, value: step }
}

/** 0, which is no step, for anything else. */
const wholeNumber = (value: unknown): number => (typeof value === 'number' && Number.isSafeInteger(value) ? value : 0)
