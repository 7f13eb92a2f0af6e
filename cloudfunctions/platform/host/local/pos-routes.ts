import { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { realClock } from '../../clock'
import type { LocalParts } from './parts'
import { readText, send } from './request'

/** /pos/v1/* for tills, and its description. The door checks the signature; the host only carries the bytes. */
export const posRoutes = ({ world, doors }: LocalParts): Hono => {
  const routes = new Hono()
  routes.get('/openapi.json', (c) => c.json(doors.openApi()))
  routes.all('/v1/*', async (c) => {
    const body = await readText(c.req.raw)
    if (!body.ok) return send(c, body)
    const { method, path } = c.req
    const request = { method, path, headers: c.req.header(), body: body.value }
    const reply = await doors.pos(world, request, realClock.now())
    return c.json(reply.body as object, reply.status as ContentfulStatusCode)
  })
  return routes
}
