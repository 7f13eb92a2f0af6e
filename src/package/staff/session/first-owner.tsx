import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../../design/button'
import { Field } from '../../../design/field'
import { Icon } from '../../../design/icon'
import { WriteNote } from '../../../design/write-trouble'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useWrite } from '../../../service/use-write'

const STORE = /^[0-9A-Z]{1,8}$/

/** Makes this WeChat identity the first owner of a chain that has none, by the code that was deployed with it. */
export function FirstOwner({ code }: { code: string }) {
  const { words: { staff: { session: { owner }, open } } } = useLook()
  const [name, setName] = useState('')
  const [id, setId] = useState('HQ')
  const [store, setStore] = useState('')
  const { busy, reply, run } = useWrite((asked: { name: string; store: { id: string; name: string } }, reference) => call('staff', 'owner.claim', { code, ...asked }, reference))
  if (reply?.ok) {
    return (
      <>
        <View id="owner-done" className="panel rise" role="status">
          <View className="row t32 b">
            <Icon name="check" tone="brand" />
            <Text className="f1">{owner.done(reply.value.name)}</Text>
          </View>
          <View className="t26 k2 mt2">{owner.doneWhy}</View>
        </View>
        <Button id="owner-open" className="mt4" icon="store" text={open} onTap={() => { void Taro.reLaunch({ url: '/package/staff/home/index' }) }} />
      </>
    )
  }
  const whole = name.trim() !== '' && store.trim() !== '' && STORE.test(id)
  const claim = (): void => {
    if (whole && !busy) void run({ name: name.trim(), store: { id, name: store.trim() } })
  }
  return (
    <View id="owner" className="rise">
      <View className="panel">
        <View className="t32 b">{owner.ask}</View>
        <View className="t26 k2 mt2 lines">{owner.why}</View>
      </View>
      <View className="form mt3">
        <Field id="owner-name" label={owner.name} hint={owner.nameHint} limit={30} value={name} onChange={setName} />
        <Field id="owner-store-name" label={owner.store} hint={owner.storeHint} limit={30} value={store} onChange={setStore} />
        <Field id="owner-store" label={owner.storeId} hint={owner.storeIdHint} limit={8} value={id} wrong={!STORE.test(id)} onChange={(text) => { setId(text.toUpperCase()) }} />
      </View>
      <WriteNote id="owner-trouble" reply={reply} />
      <Button id="owner-claim" className="mt4" busy={busy} text={owner.claim} off={!whole} onTap={claim} />
    </View>
  )
}
