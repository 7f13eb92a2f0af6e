import { View } from '@tarojs/components'
import { Tap } from '../../../design/tap'

export interface ChipOption {
  key: string
  text: string
}

interface ChipsProps {
  name: string
  label: string
  options: readonly ChipOption[]
  on: readonly string[]
  onTap: (key: string) => void
}

/** Choices that wrap, several of which may be on. */
export function Chips({ name, label, options, on, onTap }: ChipsProps) {
  if (options.length === 0) return null
  return (
    <View className="push-group" role="group" aria-label={label}>
      <View className="t24 k3">{label}</View>
      <View className="push-chips">
        {options.map(({ key, text }) => (
          <Tap key={key} id={`${name}-${key}`} role="checkbox" checked={on.includes(key)} className={`push-chip ${on.includes(key) ? 'on' : ''}`} onTap={() => { onTap(key) }}>
            <View className="word">{text}</View>
          </Tap>
        ))}
      </View>
    </View>
  )
}
