import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { SceneView } from '../../../types/contract'
import { BrandMark } from '../../design/brand-mark'
import { Button } from '../../design/button'
import { cloth } from '../../design/cloth'
import { Icon } from '../../design/icon'
import { iconNamed } from '../../design/icons'
import { NavBar } from '../../design/nav-bar'
import { Note } from '../../design/note'
import { Screen } from '../../design/screen'
import { useLook } from '../../look/use-look'
import { JoinForm } from './join-form'
import { OtherPhone, Terms, Welcome } from './sheets'
import { useJoin } from './use-join'
import type { Joining } from './use-join'

/** Store and adviser by name: one joins a shop, not an app. */
function Hero({ view }: { view: SceneView }) {
  const { words, say } = useLook()
  const { className, style } = cloth(view.theme)
  const { ink, ink2 } = view.theme
  return (
    <View className={`hero cloth ${className}`} style={style}>
      <NavBar back over={{ colour: ink }} />
      <View className="hero-in">
        <BrandMark brand={view.brand} colour={ink} />
        <View className="serif t56 motto">{say(view.brand.motto)}</View>
        <View id="join-store" className="row t26 mt3" style={{ color: ink2 }}>
          <Icon name="pin" size="s" tone={{ colour: ink2 }} />
          <Text className="f1">
            {view.staff ? words.join.served(view.store.name, view.staff.name) : view.store.name}
          </Text>
        </View>
        {view.invitedBy && (
          <View id="join-invited" className="t26 mt1" style={{ color: ink2 }}>
            {words.join.invited(view.invitedBy)}
          </View>
        )}
      </View>
    </View>
  )
}

function Promises({ view }: { view: SceneView }) {
  const { words, say } = useLook()
  return (
    <>
      <View className="t32 b heading">{words.join.benefits(view.promises.length)}</View>
      {view.promises.map(({ icon, title, text }) => (
        <View key={title.zh} className="benefit">
          <Icon name={iconNamed(icon)} tone="brand" />
          <View className="f1">
            <View className="b">{say(title)}</View>
            <View className="t24 k3">{say(text)}</View>
          </View>
        </View>
      ))}
      <Note icon="shield" className="mt3 std">
        {words.join.calm}
      </Note>
    </>
  )
}

function Already() {
  const { words } = useLook()
  return (
    <View className="consent">
      <Note kind="info" icon="card">
        {words.join.memberHere}
      </Note>
      <Button
        id="join-open-card"
        className="mt3"
        icon="card"
        text={words.join.openCard}
        onTap={() => {
          void Taro.switchTab({ url: '/pages/home/index' })
        }}
      />
    </View>
  )
}

interface WayProps {
  view: SceneView
  joining: Joining
  onOpen: (what: 'charter' | 'privacy' | 'phone') => void
}

/** The form, or who signs people up where a code does not. */
function Way({ view, joining, onOpen }: WayProps) {
  const { words } = useLook()
  if (view.form) return <JoinForm view={view} joining={joining} onOpen={onOpen} />
  return (
    <View className="consent">
      <Note id="join-no-scan" kind="info" icon="store">
        {words.join.noScan}
      </Note>
    </View>
  )
}

type Over = 'charter' | 'privacy' | 'phone' | null

export function Join({ scene, view }: { scene: string; view: SceneView }) {
  const joining = useJoin(scene, view)
  const [over, setOver] = useState<Over>(null)
  const close = (): void => {
    setOver(null)
  }
  const sheet = (): ReactNode => {
    if (joining.joined) return <Welcome view={view} joined={joining.joined} />
    if (over === 'phone') return <OtherPhone joining={joining} onClose={close} />
    return over && <Terms kind={over} view={view} onClose={close} />
  }
  return (
    <Screen nav={<Hero view={view} />} className="join" over={sheet()}>
      <Promises view={view} />
      <View className="f1" />
      {view.member ? <Already /> : <Way view={view} joining={joining} onOpen={setOver} />}
    </Screen>
  )
}
