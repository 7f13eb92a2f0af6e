import { Picker, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { dayText } from '../figure/time'
import { useLook } from '../look/use-look'
import { Segment } from './choice'
import { Icon } from './icon'

interface DayProps {
  id: string
  label: string
  /** Where the picker begins when nothing was chosen. */
  from: string
  /** What it is for. */
  hint?: string
  value: string | null
  onChange: (day: string) => void
}

/** A day that has been: nobody is asked to type one. */
export function PastDay({ id, label, from, hint, value, onChange }: DayProps) {
  const { words } = useLook()
  const [today] = useState(() => dayText(Date.now(), 'Asia/Shanghai'))
  return (
    <View className="pick">
      <Text className="label">{label}</Text>
      <Picker
        mode="date"
        start="1900-01-01"
        end={today}
        value={value ?? from}
        onChange={(event) => {
          onChange(event.detail.value)
        }}
      >
        <View id={id} className="box">
          <Text className={value ? 'n' : 'k3'}>{value ?? words.profile.pick}</Text>
          <Icon name="calendar" size="s" tone="ink3" />
        </View>
      </Picker>
      {hint && <View className="t24 k3 mt1">{hint}</View>}
    </View>
  )
}

/** The day of birth. */
export function Birthday({ id, value, onChange }: Pick<DayProps, 'id' | 'value' | 'onChange'>) {
  const { words } = useLook()
  return <PastDay id={id} label={words.me.fields.birthday} from="1990-01-01" value={value} onChange={onChange} />
}

interface GenderProps {
  name: string
  value: 'female' | 'male' | null
  onChange: (gender: 'female' | 'male') => void
}

export function Gender({ name, value, onChange }: GenderProps) {
  const { words } = useLook()
  const options = [
    { key: 'female', text: words.profile.female },
    { key: 'male', text: words.profile.male },
  ] as const
  return (
    <View className="pick">
      <Text className="label">{words.me.fields.gender}</Text>
      <Segment name={name} options={options} value={value} onChoose={onChange} />
    </View>
  )
}
