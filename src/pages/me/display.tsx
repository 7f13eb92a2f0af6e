import { Text, View } from '@tarojs/components'
import { Segment, Switch } from '../../design/choice'
import { prefer, preference } from '../../look/preference'
import { useLook } from '../../look/use-look'

/** How the app looks on this device: theme, 长辈版, language. */
export function Display() {
  const { words, elder, lang } = useLook()
  const { theme } = preference.get()
  const themes = [
    { key: 'system', text: words.me.system }, { key: 'light', text: words.me.light }, { key: 'dark', text: words.me.dark },
  ] as const
  const langs = [{ key: 'zh', text: '中文' }, { key: 'en', text: 'English' }] as const
  return (
    <>
      <View className="sect"><View className="t32 b">{words.me.display}</View></View>
      <View className="list">
        <View className="li wrap">
          <Text className="f1 nw">{words.me.theme}</Text>
          <Segment name="me-theme" options={themes} value={theme} onChoose={(next) => { prefer({ theme: next }) }} />
        </View>
        <View className="li">
          <View className="f1"><View>{words.me.elder}</View><View className="t24 k3">{words.me.elderWhy}</View></View>
          <Switch id="me-elder" label={words.me.elder} on={elder} onChange={(next) => { prefer({ elder: next }) }} />
        </View>
        <View className="li wrap">
          <Text className="f1 nw">{words.me.language}</Text>
          <Segment name="me-lang" options={langs} value={lang} onChoose={(next) => { prefer({ lang: next }) }} />
        </View>
      </View>
    </>
  )
}
