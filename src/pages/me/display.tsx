import { Text, View } from '@tarojs/components'
import { Segment, Switch } from '../../design/choice'
import type { Option } from '../../design/choice'
import { prefer, preference } from '../../look/preference'
import type { Lang, Preference } from '../../look/preference'
import { useLook } from '../../look/use-look'

type ThemeChoice = Preference['theme']

interface ChoiceRowProps<K extends string> {
  name: string
  title: string
  options: readonly Option<K>[]
  value: K
  onChoose: (key: K) => void
}

function ChoiceRow<K extends string>({ title, ...segment }: ChoiceRowProps<K>) {
  return (
    <View className="li wrap">
      <Text className="f1 nw">{title}</Text>
      <Segment {...segment} />
    </View>
  )
}

function setTheme(theme: ThemeChoice): void {
  prefer({ theme })
}

function setElder(elder: boolean): void {
  prefer({ elder })
}

function setLang(lang: Lang): void {
  prefer({ lang })
}

const langs: readonly Option<Lang>[] = [
  { key: 'zh', text: '中文' },
  { key: 'en', text: 'English' },
]

/** How the app looks on this device: theme, 长辈版, language. */
export function Display() {
  const { words, elder, lang } = useLook()
  const themes = (['system', 'light', 'dark'] as const).map((key) => ({ key, text: words.me[key] }))
  return (
    <>
      <View className="sect">
        <View className="t32 b">{words.me.display}</View>
      </View>
      <View className="list">
        <ChoiceRow
          name="me-theme"
          title={words.me.theme}
          options={themes}
          value={preference.get().theme}
          onChoose={setTheme}
        />
        <View className="li">
          <View className="f1">
            <View>{words.me.elder}</View>
            <View className="t24 k3">{words.me.elderWhy}</View>
          </View>
          <Switch id="me-elder" label={words.me.elder} on={elder} onChange={setElder} />
        </View>
        <ChoiceRow name="me-lang" title={words.me.language} options={langs} value={lang} onChoose={setLang} />
      </View>
    </>
  )
}
