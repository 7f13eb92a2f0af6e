import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { TextLink } from '../../design/button'
import { useLook } from '../../look/use-look'
import { demoPerson } from '../../service/session'

/** On a local host only: who one is just now, and the way to be somebody else. */
export function Demo() {
  const { words } = useLook()
  const person = demoPerson()
  if (!person) return null
  return (
    <View className="row sb demo-row">
      <View className="row">
        <Text className="tag">{words.me.demo}</Text>
        <Text className="t24 k2">{words.me.demoIs(person.name)}</Text>
      </View>
      <TextLink
        id="me-demo"
        calm
        text={words.me.demoChange}
        after="go"
        onTap={() => {
          void Taro.navigateTo({ url: '/pages/demo/index' })
        }}
      />
    </View>
  )
}
