import { accountDoor } from '../../../cloudfunctions/account/door'
import { signPush } from '../../../cloudfunctions/platform/signature'
import { makeApp } from '../../../cloudfunctions/platform/host/local/app'
import { listen } from '../../../cloudfunctions/platform/host/local/server'
import { openParts } from './local-parts'

const TOKEN = 'token-of-the-account'
const timestamp = (): string => String(Math.floor(Date.now() / 1000))
const message = (at: string): string =>
  '<xml><ToUserName><![CDATA[gh_hemu]]></ToUserName><FromUserName><![CDATA[o-fan]]></FromUserName>' +
  `<CreateTime>${at}</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[subscribe]]></Event></xml>`

const serve = async (token: string) => {
  const { parts, close } = await openParts({ account: accountDoor })
  const running = await listen(makeApp({ ...parts, accountToken: token }), '127.0.0.1', 0)
  const push = async (body: string, signature?: string) => {
    const at = timestamp()
    const query = new URLSearchParams({ signature: signature ?? signPush(TOKEN, at, '7'), timestamp: at, nonce: '7' })
    const response = await fetch(`http://127.0.0.1:${String(running.port)}/account?${query.toString()}`, { method: 'POST', body })
    return { status: response.status, text: await response.text() }
  }
  const end = async (): Promise<void> => {
    await running.stop()
    await close()
  }
  return { parts, push, end }
}

test('the local server hears a push over the wire as the function does', async () => {
  const { parts, push, end } = await serve(TOKEN)
  expect(await push(message(timestamp()))).toEqual({ status: 200, text: 'success' })
  const id = parts.world.keys.sign('identity', 'follower:o-fan')
  expect(await parts.world.store.get('follower', id)).toMatchObject({ follows: true, union: null })
  expect(await push(message(timestamp()), 'a'.repeat(40))).toMatchObject({ status: 401 })
  expect(await push('x'.repeat(300_000))).toMatchObject({ status: 413 })
  await end()
})

test('without a token nothing is served there', async () => {
  const { push, end } = await serve('')
  expect(await push(message(timestamp()))).toMatchObject({ status: 404 })
  await end()
})
