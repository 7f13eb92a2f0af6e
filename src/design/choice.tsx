import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Icon } from './icon'
import { Tap } from './tap'

export interface Option<K extends string> {
  key: K
  text: string
}

interface OptionsProps<K extends string> {
  name: string
  options: readonly Option<K>[]
  value: K | null
  onChoose: (key: K) => void
}

/** Views of one list. */
export function Tabs<K extends string>({ name, options, value, onChoose }: OptionsProps<K>) {
  return (
    <View className="tabs" role="tablist">
      {options.map(({ key, text }) => (
        <Tap
          key={key}
          id={`${name}-${key}`}
          role="tab"
          checked={key === value}
          className={`one ${key === value ? 'on' : ''}`}
          onTap={() => {
            onChoose(key)
          }}
        >
          <View className="word">{text}</View>
        </Tap>
      ))}
    </View>
  )
}

/** One of a few settings. */
export function Segment<K extends string>({ name, options, value, onChoose }: OptionsProps<K>) {
  return (
    <View className="seg" role="radiogroup">
      {options.map(({ key, text }) => (
        <Tap
          key={key}
          id={`${name}-${key}`}
          role="radio"
          checked={key === value}
          className={`one ${key === value ? 'on' : ''}`}
          onTap={() => {
            onChoose(key)
          }}
        >
          <Text>{text}</Text>
        </Tap>
      ))}
    </View>
  )
}

interface SwitchProps {
  id: string
  label: string
  on: boolean
  onChange: (on: boolean) => void
}

export function Switch({ id, label, on, onChange }: SwitchProps) {
  return (
    <Tap
      id={id}
      role="switch"
      label={label}
      checked={on}
      className="switch"
      onTap={() => {
        onChange(!on)
      }}
    >
      <View className={`track ${on ? 'on' : ''}`}>
        <View className="knob" />
      </View>
    </Tap>
  )
}

interface CheckProps {
  id: string
  label: string
  on: boolean
  /** Points at the box when the page cannot go on without it. */
  asked?: boolean
  onChange: (on: boolean) => void
}

/** The box takes the tap; words beside it may hold links of their own. */
export function Check({ id, label, on, asked = false, onChange, children }: PropsWithChildren<CheckProps>) {
  return (
    <View className={`check ${asked ? 'asked' : ''}`}>
      <Tap
        id={id}
        role="checkbox"
        label={label}
        checked={on}
        className="check"
        onTap={() => {
          onChange(!on)
        }}
      >
        <View className={`box ${on ? 'on' : ''}`}>{on && <Icon name="check" size="xs" tone="onBrand" heavy />}</View>
      </Tap>
      <View className="t24 k2 f1">{children}</View>
    </View>
  )
}
