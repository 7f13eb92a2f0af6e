import { Hono } from 'hono'
import { refuse } from '../answer'
import type { SubscribeAnswer } from '../../wechat/local'
import type { LocalParts } from './parts'
import { readFields, send } from './request'
import { callerOf } from './sign-in'

/** WeChat asks for three templates at a time. */
const ASKED_AT_ONCE = 3
const answers: readonly string[] = ['accept', 'reject', 'ban'] satisfies SubscribeAnswer[]

const isAnswer = (value: unknown): value is SubscribeAnswer => typeof value === 'string' && answers.includes(value)

/** Ids without repeats; null where what was sent is no list of them. */
const idsIn = (value: unknown): string[] | null =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') ? [...new Set(value)] : null

/** WeChat's own errCodes of requestSubscribeMessage; null: it may be asked. */
const wrongWith = (ids: readonly string[], known: readonly string[]): number | null => {
  if (ids.length === 0) return 10001
  if (ids.length > ASKED_AT_ONCE) return 20003
  return ids.every((id) => known.includes(id)) ? null : 20001
}

/**
 * What requestSubscribeMessage does, for a browser on one machine: `ask` says what WeChat's dialog would show and what a
 * kept choice answers already; `answer` notes what the person chose there.
 */
export const subscribeRoutes = ({ world, wechat }: LocalParts): Hono => {
  const routes = new Hono()
  routes.post('/:step{ask|answer}', async (c) => {
    const caller = callerOf(world.keys, c.req.header('authorization'))
    if (caller.kind !== 'wechat') return send(c, refuse({ code: 'identity.required', rule: 'sign in first' }))
    const fields = await readFields(c.req.raw)
    if (!fields.ok) return send(c, fields)
    const ids = idsIn(fields.value['templates'])
    if (!ids) return send(c, refuse({ code: 'input.invalid', field: 'templates', rule: "WeChat's ids of templates" }))
    const known = (await wechat.shelf()).templates.filter(({ channel }) => channel === 'subscription')
    const errCode = wrongWith(ids, known.map(({ id }) => id))
    if (errCode !== null) return c.json({ errCode })
    const kept = await wechat.kept(caller.openid, ids)
    if (c.req.param('step') === 'ask') {
      const asked = known.filter(({ id }) => ids.includes(id) && !(id in kept))
      return c.json({ kept, templates: asked.map(({ id, title }) => ({ id, title })) })
    }
    const chosen = Object.entries((fields.value['chosen'] ?? {}) as object).filter(([, answer]) => isAnswer(answer))
    const always = fields.value['always'] === true
    return c.json({ answers: await wechat.subscribe(caller.openid, ids, Object.fromEntries(chosen) as Record<string, SubscribeAnswer>, always) })
  })
  return routes
}
