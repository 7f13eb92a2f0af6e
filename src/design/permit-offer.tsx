import { View } from '@tarojs/components'
import type { PermitView } from '../../types/contract'
import { useLook } from '../look/use-look'
import { permitOn, type Permits } from '../service/use-permits'
import { Button } from './button'
import { Icon } from './icon'
import { WriteNote } from './write-trouble'
import { Note } from './note'

interface PermitOfferProps {
  id: string
  on: PermitView['on']
  permits: Permits
  /** What WeChat would tell, and when. */
  text: string
}

/** What the last question came to, in words; nothing after an accept. */
export function PermitNote({ id, permits }: { id: string; permits: Permits }) {
  const { message } = useLook().words
  return (
    <>
      {permits.told && (
        <Note id={`${id}-told`} icon="info" className="mt2">
          {message.told[permits.told]}
        </Note>
      )}
      <WriteNote id={`${id}-trouble`} reply={permits.reply} />
    </>
  )
}

/** Offers, where it helps, to be told by WeChat; gone where it cannot be, and nothing hangs on it. */
export function PermitOffer({ id, on, permits, text }: PermitOfferProps) {
  const { message } = useLook().words
  const permit = permitOn(permits, on)
  if (!permit) return null
  return (
    <View id={id} className="panel tight mt2">
      <View className="row">
        <Icon name="bell" />
        <View className="f1">
          <View>{text}</View>
          <View className="t24 k3">{permit.left > 0 ? message.willTell(String(permit.left)) : message.offer}</View>
        </View>
        {permit.left === 0 && <Button id={`${id}-ask`} kind="soft" small busy={permits.busy} text={message.ask} onTap={() => { permits.ask([permit]) }} />}
      </View>
      <PermitNote id={id} permits={permits} />
    </View>
  )
}
