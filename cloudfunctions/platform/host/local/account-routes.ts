import { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { realClock } from '../../clock'
import type { LocalParts } from './parts'
import { readText, send } from './request'

/** Where WeChat would push what happens at the official account; served where a token was set for it. */
export const accountRoutes = ({ world, doors, accountToken: token }: LocalParts): Hono => {
  const routes = new Hono()
  if (token === '') return routes
  routes.all('/', async (c) => {
    const body = await readText(c.req.raw)
    if (!body.ok) return send(c, body)
    const { method } = c.req
    const reply = await doors.account(world, { method, query: c.req.query(), body: body.value, token }, realClock.now())
    return c.text(reply.text, reply.status as ContentfulStatusCode)
  })
  return routes
}
